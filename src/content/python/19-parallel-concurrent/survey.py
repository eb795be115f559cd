from multiprocessing import Process, cpu_count
from time import time

def count_stars(plates):
    for _ in range(int(plates * 30_000_000)):
        pass  # a second for each plate

if __name__ == "__main__":
    began = time()
    count_stars(2)  # sort the plates: nobody can help

    cores = cpu_count()
    helpers = []
    for n in range(cores):
        share = 8 / cores
        helpers.append(
            Process(target=count_stars, args=[share])
        )
    for helper in helpers:
        helper.start()
    for helper in helpers:
        helper.join()

    seconds = time() - began
    print(f"{cores} cores: {seconds:.1f} s")
