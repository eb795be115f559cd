from threading import Thread
from time import sleep

def make_tea(cups):
    print(f"kettle on for {cups} cups")
    sleep(3)  # the water boils by itself
    print("tea is ready")

helper = Thread(
    target=make_tea,  # the function itself, not its result
    args=[2],
)
helper.start()
print("laying the table")
