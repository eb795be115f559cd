from threading import Thread
from time import sleep

def keyboard():
    sleep(3)  # you think about your answer
    print("you: see you at eight")

def network():
    sleep(1)
    print("Mia: are you coming tonight?")
    sleep(1)
    print("Mia: hello?")

ears = Thread(
    target=network,
    name="network",
)
ears.start()
keyboard()
