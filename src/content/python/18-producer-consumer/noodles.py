from queue import Queue
from threading import Thread
from time import sleep

hatch = Queue(2)

def cook():
    for dish in ["noodles", "soup", "rice", "tofu"]:
        sleep(1)  # cooks it
        hatch.put(dish)
    hatch.put(None)  # nothing more will come

def waiter():
    while True:
        dish = hatch.get()
        if dish is None:
            return
        sleep(2)  # carries it out
        print(f"served: {dish}")

Thread(target=cook, name="cook").start()
Thread(target=waiter, name="waiter").start()
