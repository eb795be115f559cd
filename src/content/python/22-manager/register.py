from multiprocessing import Manager, Process

def contribute(d, l):
    d[1] = "1"
    d["2"] = 2
    d[0.25] = None
    l.append(1)

if __name__ == "__main__":
    with Manager() as manager:  # a process of its own
        d = manager.dict()
        l = manager.list(range(5))
        children = []
        for i in range(10):
            child = Process(target=contribute, args=[d, l])
            child.start()
            children.append(child)
        for child in children:
            child.join()
        print(d)
        print(l)
