"""
The old JSON client:  json_client.py HOST PORT

It waits for the greeting. After that a thread reads: one recv(1024) is one object, and anything else kills the thread, after
which the person sees nothing any more. What is typed is a name until a login succeeds; then /ls, /help, /i, "@NICK TEXT" (of
which only the first word of TEXT is sent) and text for everyone. Other lines that begin with / are not sent.
"""
import json
import socket
import sys
import threading

from keyboard import Keyboard, show


class Client:
    def __init__(self, host, port):
        self.server = socket.create_connection((host, int(port)))
        self.is_logged_in = False

    def run(self):
        show(self.server.recv(1024))
        threading.Thread(target=self.read, daemon=True).start()
        keyboard = Keyboard()
        while not keyboard.is_closed:
            for line in keyboard.read_lines():
                self.type_line(line)

    def read(self):
        while True:
            data = self.server.recv(1024)
            if not data:
                show(b"Connection closed by the server\n")
                return
            answer = json.loads(data.decode())
            if answer["type"] == "login" and answer["success"]:
                self.is_logged_in = True
            show(answer["msg"].encode("utf-8", "surrogatepass") + b"\n")

    def type_line(self, line):
        if not self.is_logged_in:
            self.send(type="login", msg=line)
        elif line == "/ls":
            self.send(type="ls", msg=None)
        elif line == "/help":
            self.send(type="help", msg=None)
        elif line == "/i":
            self.send(type="ignore", msg=None)
        elif line.startswith("@") and " " in line:
            nick, text = line[1:].split()[:2]
            self.send(type="sendto", nickname=nick, msg=text)
        elif not line.startswith("/"):
            self.send(type="broadcast", msg=line)

    def send(self, **request):
        self.server.sendall(json.dumps(request).encode())


if __name__ == "__main__":
    Client(*sys.argv[1:]).run()
