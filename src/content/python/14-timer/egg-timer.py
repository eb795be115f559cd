from threading import Timer, current_thread
from time import sleep, time

began = time()

def say(text):
    at = round(time() - began)
    who = current_thread().name
    print(f"{at} s, {who}: {text}")

def ring(what):
    say(f"{what} are ready")

eggs = Timer(6, ring, args=["the eggs"])
eggs.name = "egg timer"
eggs.start()

say("reading the paper")
sleep(4)
say("page two")
sleep(4)
say("page three")
