from threading import Lock, Thread

borrowed = []
shelf = ["Moby Dick"]
desk = Lock()

def borrow(reader):
    with desk:
        if len(shelf) > 0:
            book = shelf.pop()
            borrowed.append(f"{reader}: {book}")
    # the next one, please

ann = Thread(
    target=borrow,
    args=["Ann"],
)
bo = Thread(
    target=borrow,
    args=["Bo"],
)
ann.start()
bo.start()
ann.join()
bo.join()

print(", ".join(borrowed))
