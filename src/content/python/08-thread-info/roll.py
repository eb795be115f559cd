from threading import Thread, active_count, enumerate
from time import sleep

def call_the_roll():
    names = [t.name for t in enumerate()]
    print(f"{active_count()} alive: {', '.join(names)}")

call_the_roll()
ann = Thread(target=sleep, args=[1], name="Ann")
bo = Thread(target=sleep, args=[3], name="Bo")
call_the_roll()  # made, but not started

ann.start()
bo.start()
call_the_roll()

ann.join()
call_the_roll()
print(f"Ann: {ann.is_alive()}, Bo: {bo.is_alive()}")
