from threading import Thread
from time import sleep

class Kettle(Thread):
    def __init__(self, litres, name):
        # first of all, let Thread set itself up
        super().__init__(name=name)
        self.litres = litres

    # what the new thread does
    def run(self):
        print(f"{self.name}: heating {self.litres} l")
        sleep(2)
        print(f"{self.name}: boiling")

kettle = Kettle(1.5, "kettle")
# start() calls run() in the new thread
kettle.start()
print("main goes on")
