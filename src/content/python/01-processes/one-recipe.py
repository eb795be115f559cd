from multiprocessing import Process
from os import getpid

salt = 0

def cook(dish):
    global salt
    salt += 1
    print(f"{dish}: process {getpid()}, salt {salt}")

# only the process that the program begins with comes in here
if __name__ == "__main__":
    pie = Process(target=cook, args=["pie"])
    soup = Process(target=cook, args=["soup"])
    pie.start()
    soup.start()
    pie.join()
    soup.join()
    print(f"kitchen: process {getpid()}, salt {salt}")
