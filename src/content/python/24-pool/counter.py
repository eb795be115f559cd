from multiprocessing import Pool
from threading import current_thread
from time import sleep

def task(i):
    sleep(2)
    return i + 100

def arrived(result):
    print(f"{result}, says {current_thread().name}")

if __name__ == "__main__":
    pool = Pool(5)
    for i in range(10):
        pool.apply_async(task, [i], callback=arrived)
    print("all handed in")
    pool.close()  # no more tasks
    pool.join()  # until all are done
