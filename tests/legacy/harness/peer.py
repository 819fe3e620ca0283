"""A bare socket, for what no decent client does."""
import json
import re
import socket
import struct

from .transcript import DEADLINE, Match


class Peer:
    """A connection that sends any bytes, and reads with a deadline."""

    def __init__(self, address):
        self.socket = socket.create_connection(address, timeout=DEADLINE)
        self._got = b""
        self._is_over = False

    def send(self, data):
        self.socket.sendall(data)

    def send_bytewise(self, data):
        """A packet a byte."""
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for i in range(len(data)):
            self.socket.sendall(data[i:i + 1])

    def send_object(self, end=b"", **fields):
        self.send(json.dumps(fields).encode() + end)

    def send_frames(self, *texts):
        for text in texts:
            payload = text if isinstance(text, bytes) else text.encode()
            self.send(f"{len(payload):<10}".encode() + payload)

    def expect(self, pattern):
        """Waits for a match in what has not been read yet, and reads up to its end."""
        regex = re.compile(pattern.encode(), re.DOTALL)
        while (found := regex.search(self._got)) is None:
            self._receive(f"{pattern!r}")
        self._got = self._got[found.end():]
        return Match(found)

    def pair(self):
        """The next name and text of the framed door."""
        return self._frame(), self._frame()

    def expect_pair(self, name, pattern):
        """Skips pairs until one has this name and a text that matches."""
        while True:
            got_name, text = self.pair()
            if got_name == name and re.search(pattern, text):
                return text

    def object(self):
        """The next object of the JSON door."""
        while True:
            text = self._got.decode("ascii").lstrip()
            try:
                value, end = json.JSONDecoder().raw_decode(text)
            except ValueError:
                self._receive("an object")
                continue
            self._got = text[end:].encode()
            return value

    def expect_object(self, type, pattern=""):
        """Skips objects until one has this type and a msg that matches."""
        while True:
            value = self.object()
            if value["type"] == type and re.search(pattern, value["msg"]):
                return value

    def until_closed(self):
        """Everything up to the end of the connection, however it ends."""
        while not self._is_over:
            self._receive("the end", may_end=True)
        rest, self._got = self._got, b""
        return rest

    def half_close(self):
        """Says that nothing more will be sent, and goes on reading."""
        self.socket.shutdown(socket.SHUT_WR)

    def reset(self):
        """Leaves without goodbye: the other side gets a RST."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def close(self):
        self.socket.close()

    def _frame(self):
        length = int(self._take(10))
        return self._take(length).decode()

    def _take(self, count):
        while len(self._got) < count:
            self._receive(f"{count} bytes")
        taken, self._got = self._got[:count], self._got[count:]
        return taken

    def _receive(self, what, may_end=False):
        try:
            data = self.socket.recv(65536)
        except socket.timeout:
            raise AssertionError(f"A peer waited for {what}; {DEADLINE:g} s have passed. Unread: {self._got[-1500:]!r}") from None
        except ConnectionError:
            data = b""
        self._got += data
        self._is_over = not data
        if self._is_over and not may_end:
            raise AssertionError(f"A peer waited for {what}, but the connection was closed. Unread: {self._got[-1500:]!r}")
