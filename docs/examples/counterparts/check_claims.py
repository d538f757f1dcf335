"""Answers for counterparts of check-claims: the protocol of docs/counterpart-protocol.md, with nothing but Python's own library.

    from check_claims import counterpart, serve

    @counterpart
    def scale(n, x):
        return n * x

    serve()
"""

import json
import math
import os
import sys

_functions = {}


def counterpart(function=None, *, name=None):
    """Lets a function stand for the Lean definition of its name, or of the name given."""
    if function is None:
        return lambda one: counterpart(one, name=name)
    _functions[name or function.__name__] = function
    return function


def _written(value):
    """A value in JSON; integers that a double does not hold, and doubles without a literal, by name."""
    if type(value) is float and value and value - value == 0:  # most are
        return value
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) <= 2**53 else {"$bigint": str(value)}
    if isinstance(value, float):
        if math.isnan(value):
            return {"$number": "NaN"}
        if math.isinf(value):
            return {"$number": "Infinity" if value > 0 else "-Infinity"}
        if value == 0 and math.copysign(1, value) < 0:
            return {"$number": "-0"}
        return value
    if isinstance(value, (list, tuple)):
        return [_written(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _written(one) for key, one in value.items()}
    raise TypeError(f"{type(value).__name__} is no value of the protocol")


def _read(fields):
    """What an object of JSON stands for."""
    if "$number" in fields:
        return float(fields["$number"])
    if "$bigint" in fields:
        return int(fields["$bigint"])
    return fields


def _answer(call):
    name, arguments = call
    try:
        return _written(_functions[name](*arguments))
    except Exception as error:  # the author's function raised: this is an answer too
        return {"$error": f"{type(error).__name__}: {error}"}


def _files():
    """The modules of the project that are loaded: answers depend on them."""
    here = os.path.realpath(os.getcwd())
    found = []
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None)
        if path and not {"site-packages", "dist-packages"} & set(path.split(os.sep)):
            path = os.path.realpath(path)
            if not path.startswith(os.path.realpath(sys.base_prefix) + os.sep):
                found.append(os.path.relpath(path, here))
    return sorted(set(found))


def serve(files=()):
    """Answers until the input ends. `files`: data that the functions read, beside the code itself."""
    answers, sys.stdout = sys.stdout, sys.stderr  # what functions print is no answer
    greeting = {"protocol": "check-claims/1", "exports": list(_functions), "files": _files() + list(files)}
    print(json.dumps(greeting), file=answers, flush=True)
    for line in sys.stdin:
        request = json.loads(line, object_hook=_read)
        values = [_answer(call) for call in request["calls"]]
        print(json.dumps({"id": request["id"], "values": values}), file=answers, flush=True)
