from multiprocessing import Process, Queue

def think(answers):
    answers.put([42, None, "hello"])

if __name__ == "__main__":
    answers = Queue()
    child = Process(target=think, args=[answers])
    child.start()
    print(answers.get())  # waits for the answer
    child.join()
