"""Ctrl-C while the command is still loading: it ends the process as quietly as later on."""

import signal
import threading
from types import TracebackType


class QuietInterruption:
    """Within it, Ctrl-C ends the process by the signal itself (a shell sees 130), with no traceback."""

    def __enter__(self) -> None:
        """Take the signal, if Python has it as by default; what a program around us set is left alone."""
        is_free = threading.current_thread() is threading.main_thread()
        self._is_taken = is_free and signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if self._is_taken:
            signal.signal(signal.SIGINT, signal.SIG_DFL)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the signal back to Python."""
        if self._is_taken:
            signal.signal(signal.SIGINT, signal.default_int_handler)
