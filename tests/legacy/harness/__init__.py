"""What the tests stand on: a real server, programs to talk to, bare sockets, and waiting without sleeping."""
