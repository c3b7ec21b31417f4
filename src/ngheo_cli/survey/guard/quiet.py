"""How is a panic of the compiled reader kept off the user's screen?"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_STANDARD_ERROR = 2
_LOCK = threading.Lock()


@contextmanager
def quiet(needed: bool = True) -> Iterator[None]:
    """Send the process's standard error nowhere for a moment; one thread at a time.

    The reader writes its panics there by itself, before Python sees them as exceptions.
    """
    if not needed:
        yield
        return
    with _LOCK:
        try:
            kept = os.dup(_STANDARD_ERROR)
        except OSError:  # no standard error at all, so nothing to keep quiet
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, _STANDARD_ERROR)
            yield
        finally:
            os.dup2(kept, _STANDARD_ERROR)
            os.close(nowhere)
            os.close(kept)
