"""What somebody was shown, and waiting for it."""
import re
import threading
import time

DEADLINE = 10.0  # seconds: generous, so that a slow machine fails nothing; a test that passes never waits for it


class Transcript:
    """Bytes as they arrive, read from front to back: what expect() has found is behind it. A prompt can be left out."""

    def __init__(self, name, without=b""):
        self._name = name
        self._without = without
        self._raw = bytearray()
        self._shown = bytearray()
        self._is_over = False
        self._at = 0
        self._grown = threading.Condition()

    def add(self, data):
        with self._grown:
            self._raw += data
            self._shown += data
            if self._without:
                # It may have come in two parts.
                begin = max(0, len(self._shown) - len(data) - len(self._without) + 1)
                self._shown[begin:] = self._shown[begin:].replace(self._without, b"")
            self._grown.notify_all()

    def end(self):
        """Nothing more will come."""
        with self._grown:
            self._is_over = True
            self._grown.notify_all()

    @property
    def raw(self):
        with self._grown:
            return bytes(self._raw)

    def expect(self, pattern, deadline=DEADLINE):
        """Waits for a match behind the last one. Patterns are text; groups come back as text."""
        return self.until(pattern, deadline)[1]

    def until(self, pattern, deadline=DEADLINE):
        """What came between the last match and this one, this one included; and the match."""
        regex = re.compile(pattern.encode(), re.DOTALL)

        def look(shown):
            found = regex.search(shown, self._at)
            if found is None:
                return None
            skipped, self._at = shown[self._at:found.end()], found.end()
            return skipped.decode("utf-8", "replace"), Match(found)

        return self._wait(look, deadline, f"to be shown {pattern!r}")

    def collect(self, pattern, count, deadline=DEADLINE):
        """Waits for so many matches behind the last one, and gives all of them."""
        regex = re.compile(pattern.encode(), re.DOTALL)

        def look(shown):
            found = list(regex.finditer(shown, self._at))
            if len(found) < count:
                return None
            self._at = found[-1].end()
            return [Match(one) for one in found]

        return self._wait(look, deadline, f"to be shown {pattern!r} {count} times")

    def expect_end(self, deadline=DEADLINE):
        """Waits until nothing more will come, and gives what came behind the last match."""
        def look(shown):
            return shown[self._at:].decode("utf-8", "replace") if self._is_over else None

        return self._wait(look, deadline, "to come to an end")

    def _wait(self, look, deadline, what):
        latest = time.monotonic() + deadline
        with self._grown:
            while (result := look(self._shown)) is None:
                left = latest - time.monotonic()
                if self._is_over or left <= 0:
                    why = "it came to its end" if self._is_over else f"{deadline:g} s have passed"
                    shown, rest = bytes(self._shown), bytes(self._shown[self._at:])
                    raise AssertionError(
                        f"{self._name} waited {what}, but {why}.\n"
                        f"The last that was found: {shown[max(0, self._at - 200):self._at]!r}\n"
                        f"Shown since: {rest[:1500]!r}{' ...' if len(rest) > 1500 else ''}")
                self._grown.wait(left)
            return result


class Match:
    """A match whose groups are text."""

    def __init__(self, found):
        self._groups = [found[0], *found.groups()]

    def __getitem__(self, group):
        return self._groups[group].decode("utf-8", "surrogatepass")
