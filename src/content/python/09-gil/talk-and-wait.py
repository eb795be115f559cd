from threading import Thread
from time import monotonic, sleep

def two_at_once(job):
    began = monotonic()
    ts = [Thread(target=job) for _ in range(2)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return f"{monotonic() - began:.1f}"

def talk():
    # a second of pure processor work
    for _ in range(30_000_000):
        pass

def wait():
    sleep(1)  # a second of waiting

print(f"two that wait: {two_at_once(wait)} s")
print(f"two that talk: {two_at_once(talk)} s")
