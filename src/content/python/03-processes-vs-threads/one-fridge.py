from multiprocessing import Process, set_start_method
from threading import Thread

fridge = []

def put_milk(who):
    fridge.append("milk")
    print(f"{who} counts {len(fridge)}")

if __name__ == "__main__":
    set_start_method("spawn")  # begin afresh, as Interleave does
    flatmate = Thread(target=put_milk, args=["flatmate"])
    flatmate.start()
    flatmate.join()

    # a new flat, with a fridge of its own
    neighbour = Process(target=put_milk, args=["neighbour"])
    neighbour.start()
    neighbour.join()

    print(f"I count {len(fridge)}")
