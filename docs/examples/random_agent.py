"""Plays any game by random legal moves: python3 random_agent.py ws://localhost:8080/socket GAME [TOKEN ROOM]. As a guest it
plays one game against the server's agent "random"; with a token it waits in a room for rated games, until it is stopped."""
import base64, json, os, random, socket, ssl, struct, sys
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
        if b" 101 " not in b"".join(iter(self.reader.readline, b"\r\n")):
            sys.exit("there is no WebSocket at " + address)

    def frame(self, opcode, data):
        mask = os.urandom(4)
        length = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data))
        self.wire.sendall(bytes([0x80 | opcode]) + length + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data)))

    def say(self, **message):
        self.frame(1, json.dumps(message).encode())

    def hear(self):
        """The next message; None when the server has closed."""
        text = b""
        while (head := self.reader.read(2)) and head[0] & 15 != 8:
            extra = {126: 2, 127: 8}.get(head[1], 0)
            data = self.reader.read(int.from_bytes(self.reader.read(extra), "big") if extra else head[1])
            if head[0] & 15 == 9:
                self.frame(10, data)
            elif head[0] & 15 < 2:
                text += data
                if head[0] & 0x80:
                    return json.loads(text)


def main(address, game, *account):
    server = Socket(address)
    server.say(type="hello", v=1, token=account[0] if account else None)
    if account:
        server.say(type="ready", room=account[1])
    else:
        server.say(type="guest")
        server.say(type="challenge", agent="random", game=game)
    while message := server.hear():
        if message["type"] == "yourTurn":
            server.say(type="play", game=message["game"], ply=message["ply"], move=random.choice(message["legal"]))
        elif message["type"] in ("ended", "error"):
            print(message)
            if not account: break


main(*sys.argv[1:])
