from threading import Condition, Thread

counter = Condition()
plates = []

def waiter(name):
    with counter:
        while not plates:
            print(f"{name} waits")
            counter.wait()  # gives the lock back, sleeps, takes it again
        print(f"{name} takes {plates.pop(0)}")

def cook():
    for dish in ["soup", "rice"]:
        with counter:
            plates.append(dish)
            print(f"{dish} is ready")
            counter.notify()  # one plate: wakes one waiter

threads = [
    Thread(target=waiter, args=["Ann"], name="Ann"),
    Thread(target=waiter, args=["Bo"], name="Bo"),
    Thread(target=cook, name="cook"),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
