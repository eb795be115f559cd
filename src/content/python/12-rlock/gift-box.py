from threading import RLock, Thread

room = RLock()
apples = 0
pears = 0

def add_apple():
    global apples
    with room:
        apples += 1

def add_pear():
    global pears
    with room:
        pears += 1

def pack_box():
    with room:  # the tally is 1
        add_apple()  # 2 inside, back to 1
        add_pear()  # 2 inside, back to 1
        print(f"{apples} apples, {pears} pears")
    # the tally is 0: the next one may come in

packers = []
for _ in range(10):
    t = Thread(target=pack_box)
    t.start()
    packers.append(t)
for t in packers:
    t.join()

print(f"in the end: {apples} and {pears}")
