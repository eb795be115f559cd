from multiprocessing import (
    Process, current_process, set_start_method,
)

stage = current_process().name
print(f"{stage} reads, module: {__name__}")

def play(act):
    print(f"{stage} plays {act}")

if __name__ == "__main__":
    set_start_method("spawn")
    second = Process(
        target=play,
        args=["act 2"],
        name="second stage",
    )
    second.start()
    second.join()
