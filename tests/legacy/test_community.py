"""The life of a community, from the first start to the second device: with nc, and with a JSON program in the modern dialect."""
import json

from harness.case import ParleyCase

ALICE, BOB = "correct horse", "battery staple"


class Community(ParleyCase):
    def start(self):
        server = self.serve(self.folder())
        return server, server.program.expect(r"/claim (\S+)")[1]

    def test_with_nc(self):
        server, code = self.start()
        alice, bob, guest = (self.nc(server, name) for name in ("alice", "bob", "mallory"))

        # Names that stay theirs, and an owner for the server.
        alice.type(f"/register {ALICE}")
        alice.expect(r"The name alice is yours")
        alice.type("/claim 0000-0000-0000")
        alice.expect(r"! That is not the code")
        alice.type(f"/claim {code.lower()}")
        alice.expect(r"The server is yours")
        bob.type("/register bob")
        bob.expect(r"! A password has at least 8 characters")
        bob.type(f"/register {BOB}")
        bob.expect(r"The name bob is yours")
        bob.type(f"/claim {code}")
        bob.expect(r"! That is not the code")

        # A room of one's own, and who may come in.
        alice.type("/join tea", "/register-room")
        alice.expect(r"#tea is yours")
        alice.type("/set invite-only on")
        alice.expect(r"alice set #tea: invite-only on")
        guest.type("/join tea")
        guest.expect(r"! #tea is for people who were invited")
        guest.type("/rooms", "/nobody")
        listed, _ = guest.until(r"no command")
        self.assertIn("#lobby", listed)
        self.assertNotIn("#tea", listed)
        alice.type("/invite bob", "/invite mallory")
        bob.expect(r"alice asks you into #tea")
        bob.type("/join tea")
        alice.expect(r"\[bob\] entered room")
        guest.expect(r"alice asks you into #tea")
        guest.type("/join tea")
        alice.expect(r"\[mallory\] entered room")
        bob.expect(r"\[mallory\] entered room")

        # Order.
        guest.type("cheap watches")
        bob.expect(r"<mallory> cheap watches")
        bob.type("/kick mallory")
        bob.expect(r"! That takes more than you may do here: it is for moderators")
        bob.type("/report mallory sells watches")
        alice.expect(r"Report from bob in #tea about mallory: sells watches")
        alice.type("/role bob moderator")
        bob.expect(r"bob is a moderator of #tea now")
        bob.type("/ban mallory 7d spam")
        guest.expect(r"mallory was banned from #tea by bob: spam")
        guest.type("/join tea")
        guest.expect(r"! You are banned from #tea\. That is until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. The reason: spam")
        guest.type("/nick harmless", "/join tea")
        guest.expect(r"! You are banned from #tea")
        guest.type("/nick alice")
        guest.expect(r"! Somebody here is called alice")
        bob.type("/redact 1 spam")
        alice.expect(r"bob took a message back")
        alice.type("/audit")
        alice.expect(r"took back a message of mallory")

        # Away, and back on a second device.
        alice.type("/quit")
        alice.expect(r"Goodbye")
        bob.expect(r"alice is away")
        bob.type("it is quiet now")
        phone = self.run_program("alice's phone", "nc", *map(str, server.addresses["line"]))
        phone.expect(r"You are (guest-\d+)")
        phone.type("/login alice wrong horse")
        phone.expect(r"! That name and password do not belong together")
        phone.type(f"/login alice {ALICE}")
        phone.expect(r"You are logged in as alice")
        phone.expect(r"Earlier in #tea:\n(?s:.*?)<bob> it is quiet now\n")
        phone.type("/join tea", "/who")
        phone.expect(r"alice \(owner\), bob \(moderator\)")

    def nc(self, server, name):
        visitor = self.run_program(name, "nc", *map(str, server.addresses["line"]))
        visitor.expect(r"You are guest-\d+")
        visitor.type(f"/nick {name}")
        visitor.expect(rf"is now {name}\n")
        return visitor

    def test_with_a_program(self):
        server, code = self.start()
        alice, bob, guest = (Program(self.peer("json", server)) for _ in range(3))
        self.assertEqual({"nick": "alice", "has_account": True, "is_new": True}, fields(alice.ask("register", nick="alice", password=ALICE), "nick", "has_account", "is_new"))
        self.assertEqual("claim_failed", alice.ask("claim", code="wrong")["code"])
        self.assertEqual("server_claimed", alice.ask("claim", code=code)["code"])
        bob.ask("register", nick="bob", password=BOB)
        guest.ask("login", nick="mallory")
        self.assertEqual("nick_taken", Program(self.peer("json", server)).ask("login", nick="ALICE")["code"])

        alice.ask("join", room="tea")
        self.assertEqual("room_registered", alice.ask("register_room", room="tea")["code"])
        alice.ask("set", room="tea", setting="invite_only", value="on")
        self.assertEqual("invite_only", guest.ask("join", room="tea")["code"])
        self.assertNotIn("tea", [room["room"] for room in guest.ask("rooms")["rooms"]])
        for nick in ("bob", "mallory"):
            alice.ask("invite", room="tea", nick=nick)
        for who in (bob, guest):
            self.assertEqual("alice", who.told("invited")["by"])
            self.assertEqual("tea", who.ask("join", room="tea")["room"])

        spam = guest.ask("say", room="tea", text="cheap watches")
        self.assertEqual(("not_allowed", "moderator"), codes(bob.ask("kick", room="tea", nick="mallory")))
        bob.ask("report", room="tea", nick="mallory", reason="sells watches")
        self.assertEqual("sells watches", alice.told("reported")["reason"])
        alice.ask("role", room="tea", nick="bob", role="moderator")
        made = bob.ask("ban", room="tea", whom="mallory", **{"for": "7d"}, reason="spam")
        self.assertEqual((1, True), (made["affected"], made["guest"]))
        self.assertEqual({"by": "bob", "reason": "spam", "ban": True}, fields(guest.told("kicked"), "by", "reason", "ban"))
        refused = guest.ask("join", room="tea")
        self.assertEqual(("banned", "tea"), codes(refused))
        self.assertEqual(("spam", made["entry"]["until"]), (refused["why"], refused["until"]))
        bob.ask("redact", room="tea", seq=spam["seq"], reason="spam")
        audit = alice.ask("audit", room="tea")["entries"]
        self.assertEqual(["redact_any", "ban", "appoint", "report", "set_mode", "register_room"], [entry["what"] for entry in audit])

        seen = bob.ask("history", room="tea")["facts"][-1]["seq"]
        alice.ask("quit")
        bob.told("presence", nick="alice", online=False)
        bob.ask("say", room="tea", text="it is quiet now")
        phone = Program(self.peer("json", server))
        self.assertEqual("login_failed", phone.ask("login", nick="alice", password="wrong horse")["code"])
        self.assertTrue(phone.ask("login", nick="alice", password=ALICE)["is_administrator"])
        tea = phone.told("joined", room="tea")
        self.assertEqual((seen, ["it is quiet now"]), (tea["seen"], [fact["text"] for fact in tea["history"]]))
        people = phone.ask("who", room="tea")
        self.assertEqual([("alice", "owner"), ("bob", "moderator")], [(row["nick"], row["role"]) for row in people["roles"]])


class Program:
    """A client of the modern dialect: asks, and finds the answer among what it is told."""

    def __init__(self, peer):
        self._peer, self._asked, self._told = peer, 0, []
        peer.expect(r"^[^{]*\r\n")
        peer.send_object(end=b"\n", type="hello", version=1)
        self._find(lambda told: told["type"] == "hello")

    def ask(self, type, **arguments):
        self._asked += 1
        self._peer.send_object(end=b"\n", type=type, tag=str(self._asked), **arguments)
        return self._find(lambda told: told.get("tag") == str(self._asked) or (type == "quit" and told["type"] == "bye"))

    def told(self, type, **wanted):
        return self._find(lambda told: told["type"] == type and all(told.get(name) == value for name, value in wanted.items()))

    def _find(self, is_it):
        for told in self._told:
            if is_it(told):
                self._told.remove(told)
                return told
        while True:
            told = json.loads(self._peer.expect(r"^([^\n]*)\n")[1])
            if is_it(told):
                return told
            self._told.append(told)


def fields(told, *names):
    return {name: told.get(name) for name in names}


def codes(refused):
    return refused.get("code"), refused.get("subject")
