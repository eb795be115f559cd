from threading import Thread
from time import sleep

def play():
    while True:
        print("radio: la la la")
        sleep(2)

def sweep():
    sleep(5)
    print("baker: swept up")

radio = Thread(
    target=play,
    daemon=True,
)
baker = Thread(target=sweep)

radio.start()
baker.start()
print("main: going home")
# the main thread ends here, the process does not
