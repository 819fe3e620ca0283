"""
The lesson in sockets:  plain_exchange.py HOST PORT

It waits to receive something, once; then it sends four letters without a line end and closes at once, whatever else the
server has sent meanwhile.
"""
import socket
import sys

from keyboard import show


def main(host, port):
    server = socket.create_connection((host, int(port)))
    show(server.recv(512))
    server.send(b"hihi")
    server.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
