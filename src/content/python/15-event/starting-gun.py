from threading import Event, Thread
from time import sleep

gun = Event()

def run(name):
    print(f"{name} is ready")
    gun.wait()  # sleeps until the event is set
    print(f"{name} runs")

runners = []
for name in ["Ann", "Bo", "Cy"]:
    t = Thread(target=run, args=[name], name=name)
    t.start()
    runners.append(t)
sleep(1)
print("bang!")
gun.set()  # wakes all of them at once

sleep(1)
late = Thread(target=run, args=["Di"], name="Di")
late.start()
for t in [*runners, late]:
    t.join()
