from threading import BoundedSemaphore, Thread
from time import sleep, time

tokens = BoundedSemaphore(3)
began = time()

def visit(name):
    with tokens:  # waits while the bowl is empty
        minute = round(time() - began)
        print(f"minute {minute}: {name} goes in")
        sleep(1)  # a second stands for a minute
    # the token goes back into the bowl

names = ["Ann", "Bo", "Cy", "Di", "Ed", "Fay", "Gus"]
queue = []
for name in names:
    t = Thread(target=visit, args=(name,))
    t.start()
    queue.append(t)
for t in queue:
    t.join()

minutes = round(time() - began)
print(f"all done in {minutes} minutes")
