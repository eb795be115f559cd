from multiprocessing import Lock, Process

def announce(number, key):
    with key:
        print(f"number {number}")

if __name__ == "__main__":
    key = Lock()
    children = []
    for number in range(10):
        child = Process(target=announce, args=[number, key])
        child.start()
        children.append(child)
    for child in children:
        child.join()
