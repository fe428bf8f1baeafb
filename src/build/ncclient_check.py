"""Connect, the same get, close: what a plain script of ncclient costs.

usage: ncclient_check.py PORT DEVICES CHECKS THREADS; prints seconds of wall and of processor time
"""
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from ncclient import manager

FILTER = '<licensing xmlns="http://cisco.com/ns/yang/cisco-smart-license"/>'
port, devices, checks, threads = (int(word) for word in sys.argv[1:5])


def check(number):
    with manager.connect(
        host="127.0.0.1", port=port + number % devices, username="netops", password="unused",
        hostkey_verify=False, look_for_keys=False, allow_agent=False, timeout=60,
    ) as session:
        session.get(filter=("subtree", FILTER))


start = time.monotonic()
with ThreadPoolExecutor(threads) as pool:
    list(pool.map(check, range(checks)))
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"{time.monotonic() - start:.3f} {used.ru_utime + used.ru_stime:.3f}")
