from queue import Queue
from threading import Thread
from time import sleep

chute = Queue()

def office():
    for letter in ["bill", "invitation", "postcard"]:
        sleep(2)  # writes it
        chute.put(letter)

def porter():
    for i in range(3):
        letter = chute.get()  # waits until there is one
        print(f"stamped: {letter}")

Thread(target=porter, name="porter").start()
Thread(target=office, name="office").start()
