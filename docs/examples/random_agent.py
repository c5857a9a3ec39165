"""Plays any game by random legal moves, over the protocol of docs/protocol.md, with the standard library alone:

    python3 random_agent.py ws://localhost:8080/socket connect-four [TOKEN] [ROOM]

Without a token it plays as a guest against the server's agent "random". With one it waits in a room
instead, where its games are rated, until it is stopped.
"""

import base64
import json
import os
import random
import socket
import ssl
import struct
import sys
from urllib.parse import urlsplit


class Socket:
    """A WebSocket (RFC 6455), as much of it as a client needs."""

    def __init__(self, address):
        url = urlsplit(address)
        secure = url.scheme == "wss"
        self.wire = socket.create_connection((url.hostname, url.port or (443 if secure else 80)))
        if secure:
            self.wire = ssl.create_default_context().wrap_socket(self.wire, server_hostname=url.hostname)
        self.reader = self.wire.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        self.wire.sendall((f"GET {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                           f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        head = list(iter(lambda: self.reader.readline().strip(), b""))
        if not head or b" 101 " not in head[0]:
            sys.exit(f"no WebSocket there: {head[:1]}")

    def frame(self, opcode, data):
        mask = os.urandom(4)
        length = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data))
        self.wire.sendall(bytes([0x80 | opcode]) + length + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data)))

    def say(self, **message):
        self.frame(1, json.dumps(message).encode())

    def hear(self):
        """The next message; None when the server has closed."""
        text = b""
        while head := self.reader.read(2):
            length = head[1] & 127
            if length > 125:
                length = int.from_bytes(self.reader.read(2 if length == 126 else 8), "big")
            data = self.reader.read(length)
            opcode = head[0] & 15
            if opcode == 8:
                return None
            if opcode == 9:
                self.frame(10, data)
            elif opcode in (0, 1):
                text += data
                if head[0] & 0x80:
                    return json.loads(text)
        return None


def main(address, game, token=None, room=None):
    server = Socket(address)
    if token:
        server.say(type="hello", v=1, token=token)
        server.say(type="ready", room=room)
    else:
        server.say(type="hello", v=1)
        server.say(type="guest")
        server.say(type="challenge", agent="random", game=game)
    while message := server.hear():
        if message["type"] == "yourTurn":
            server.say(type="play", game=message["game"], ply=message["ply"], move=random.choice(message["legal"]))
        elif message["type"] in ("ended", "error"):
            print(message)
            if not token:
                return


main(*sys.argv[1:])
