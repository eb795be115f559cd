from threading import Thread
from time import sleep, time

def two_at_once(job):
    began = time()
    ann = Thread(target=job)
    bo = Thread(target=job)
    ann.start()
    bo.start()
    ann.join()
    bo.join()
    took = time() - began
    return f"{took:.1f} s"

def talk():
    # a second of pure processor work
    for _ in range(30_000_000):
        pass

def wait():
    # a second of waiting
    sleep(1)

print("two wait:", two_at_once(wait))
print("two talk:", two_at_once(talk))
