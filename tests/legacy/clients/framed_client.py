"""
The old framed client:  framed_client.py HOST PORT NAME

It polls: what was typed is sent, then pairs are read until there are none. Each pair takes four recv calls on a socket that
does not block; when a part of a pair is not there yet, or is shorter than its header says, the client breaks.
"""
import queue
import socket
import sys
import threading

from keyboard import Keyboard, show

HEADER = 10
TICK = 0.01  # seconds between two looks at the socket


def frame(text):
    payload = text.encode()
    return f"{len(payload):<{HEADER}}".encode() + payload


def receive_pair(server):
    """A name and a text; None when nothing has arrived. Anything between the two is an error that nobody catches."""
    try:
        header = server.recv(HEADER)
    except BlockingIOError:
        return None
    if not header:
        raise EOFError
    name = server.recv(int(header.decode()))
    if len(name) != int(header.decode()):
        raise ValueError(f"the name is cut: {header!r} {name!r}")
    header = server.recv(HEADER)
    text = server.recv(int(header.decode()))
    if len(text) != int(header.decode()):
        raise ValueError(f"the text is cut: {len(text)} of {header!r}")
    return name.decode(), text.decode()


def type_into(typed):
    keyboard = Keyboard()
    while not keyboard.is_closed:
        for line in keyboard.read_lines():
            typed.put(line)
    typed.put(None)


def main(host, port, name):
    server = socket.create_connection((host, int(port)))
    server.setblocking(False)
    server.sendall(frame(name))
    typed = queue.Queue()
    threading.Thread(target=type_into, args=(typed,), daemon=True).start()
    while True:
        try:
            line = typed.get(timeout=TICK)
        except queue.Empty:
            line = ""
        if line is None:
            return
        if line:
            server.setblocking(True)
            server.sendall(frame(line))
            server.setblocking(False)
        try:
            while (pair := receive_pair(server)) is not None:
                show(f"{pair[0]} > {pair[1]}\n".encode())
        except EOFError:
            show(b"Connection closed by the server\n")
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
