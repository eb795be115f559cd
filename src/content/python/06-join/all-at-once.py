from threading import Thread
from time import monotonic, sleep

def wash(machine):
    sleep(2)
    print(f"machine {machine} is done")

began = monotonic()
machines = []

for n in range(1, 6):
    t = Thread(
        target=wash,
        args=[n],
    )
    t.start()
    machines.append(t)

# nobody has waited for anything yet

for t in machines:
    t.join()

took = monotonic() - began
print(f"all done: {took:.1f} s")
