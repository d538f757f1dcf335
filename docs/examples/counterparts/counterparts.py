"""Counterparts in Python: `command: [python3, counterparts.py]`."""

from check_claims import counterpart, serve


@counterpart
def scale(n, x):
    return n * x


@counterpart
def mean(xs):
    return sum(xs) / len(xs)


if __name__ == "__main__":
    serve()
