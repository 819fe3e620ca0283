"""
The old line client:  line_client.py HOST PORT

It selects on keyboard and socket. Up to 4096 bytes at a time are printed just as they arrive, and the prompt is drawn again
after each read. The server's leading CR is there to overwrite that prompt.
"""
import select
import socket
import sys

from keyboard import Keyboard, show

PROMPT = b"<You> "


def main(host, port):
    server = socket.create_connection((host, int(port)))
    keyboard = Keyboard()
    show(PROMPT)
    while not keyboard.is_closed:
        ready, _, _ = select.select([keyboard, server], [], [])
        if server in ready:
            data = server.recv(4096)
            if not data:
                show(b"\rDISCONNECTED\n")
                return
            show(data + PROMPT)
        if keyboard in ready:
            for line in keyboard.read_lines():
                server.sendall(line.encode() + b"\n")
                show(PROMPT)


if __name__ == "__main__":
    main(*sys.argv[1:])
