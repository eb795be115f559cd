from multiprocessing import Process
from threading import Thread
from time import sleep, time

def simmer():
    sleep(1)  # the pot does the work

def chop():
    for _ in range(30_000_000):  # a cook does the work
        pass

def measure(what, cooks):
    began = time()
    for cook in cooks:
        cook.start()
    for cook in cooks:
        cook.join()
    print(f"{what}: {time() - began:.1f} s")

if __name__ == "__main__":
    measure("four threads simmer", [Thread(target=simmer) for _ in range(4)])
    measure("four threads chop", [Thread(target=chop) for _ in range(4)])
    measure("four processes chop", [Process(target=chop) for _ in range(4)])
