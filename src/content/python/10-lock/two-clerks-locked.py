from threading import Lock, Thread

tickets = 100
pen = Lock()

def sell_one():
    global tickets
    with pen:  # take the pen, or wait for it
        seen = tickets
        tickets = seen - 1
    # here the pen goes back, whatever happened

ann = Thread(target=sell_one)
bo = Thread(target=sell_one)

ann.start()
bo.start()
ann.join()
bo.join()

print(f"tickets left: {tickets}")
