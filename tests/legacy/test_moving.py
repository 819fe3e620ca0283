"""Moving what is stored: backup of a running server, restore, export, import, and sending twice."""
import json
import stat
import subprocess

from harness.case import ParleyCase
from harness.server import parley


class Moving(ParleyCase):
    def parley(self, *arguments, text=None):
        done = subprocess.run([parley(), *map(str, arguments)], input=text, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)

    def export(self, data, name, *flags):
        file = self.folder() / name
        self.parley("export", file, "--data", data, *flags)
        self.assertEqual(0o600, stat.S_IMODE(file.stat().st_mode))
        return file.read_text(encoding="utf-8")

    def move(self, exported):
        """A data folder that is made of an export."""
        source, data = self.folder() / "source.jsonl", self.folder() / "moved"
        source.write_text(exported, encoding="utf-8")
        self.parley("import", source, "--data", data)
        return data

    def visit(self, server):
        visitor = self.run_program("a visitor", "nc", *map(str, server.addresses["line"]))
        visitor.expect(r"You are guest-\d+")
        return visitor

    def test_what_is_stored_is_the_same_after_every_move(self):
        data = self.folder()
        server = self.serve(data, "--pace", "off")
        url = "json://%s:%s" % server.addresses["json"]
        lines = "".join(f"message {n} 你好\n" for n in range(2000))
        self.parley("send", url, "--as", "robot", text=lines)
        copy = self.folder() / "copy.db"
        self.parley("backup", copy, "--data", data)
        exported = self.export(data, "running.jsonl")
        texts = [fact["text"] for fact in map(json.loads, exported.splitlines()) if fact["type"] == "fact"]
        self.assertEqual(texts, lines.splitlines())

        restored = self.folder() / "restored"
        self.parley("restore", copy, "--data", restored)
        self.assertEqual(self.export(restored, "restored.jsonl"), exported)

        self.assertEqual(self.export(self.move(exported), "imported.jsonl"), exported)

    def test_a_community_moves_with_its_people(self):
        data = self.folder()
        server = self.serve(data)
        code = server.program.expect(r"/claim (\S+)")[1]
        alice, bob = self.visit(server), self.visit(server)
        alice.type("/nick alice", "/register correct horse", f"/claim {code}", "/join tea", "/register-room", "/set invite-only on")
        bob.type("/nick bob", "/register battery staple")
        bob.expect(r"The name bob is yours")
        alice.type("/invite bob")
        bob.expect(r"alice asks you into #tea")
        bob.type("/join tea")
        alice.expect(r"\[bob\] entered room")
        alice.type("/role bob moderator", "/ban mallory 7d spam", "hello from before")
        bob.expect(r"<alice> hello from before")

        # With secrets everything is there, at another server.
        whole = self.export(data, "whole.jsonl", "--with-secrets")
        data = self.move(whole)
        self.assertEqual(self.export(data, "again.jsonl", "--with-secrets"), whole)
        elsewhere = self.serve(data)
        alice, guest = self.visit(elsewhere), self.visit(elsewhere)
        alice.type("/login alice correct horse")
        alice.expect(r"You are logged in as alice")
        alice.type("/join tea", "/roles", "/audit", "/server-audit")
        alice.expect(r"<alice> hello from before")
        alice.expect(r"bob[^\n]*moderator|moderator[^\n]*bob")
        alice.expect(r"mallory[^\n]*spam")
        guest.type("/nick bob")
        guest.expect(r"! ")
        guest.type("/nick mallory", "/join tea")
        guest.expect(r"! ")

        # Without them nobody comes in until somebody sets a password who may.
        plain = self.export(data, "plain.jsonl")
        self.assertNotIn("hash", plain)
        data = self.move(plain)
        closed = self.serve(data)
        alice = self.visit(closed)
        alice.type("/login alice correct horse")
        alice.expect(r"! That name and password do not belong together")
        self.parley("account", "password", "alice", "--data", data, text="staple battery\n")
        alice.type("/login alice staple battery")
        alice.expect(r"You are logged in as alice")
        alice.type("/join tea", "/who")
        alice.expect(r"alice \(owner\), bob \(moderator, away\)")

    def test_an_import_names_the_line_that_is_wrong(self):
        file, data = self.folder() / "bad.jsonl", self.folder() / "data"
        file.write_text('{"type":"parley","version":2,"lines":1}\n{"type":"account","account":1,"name":"a b","made":"2026-03-01T12:00:00Z"}\n')
        done = subprocess.run([parley(), "import", file, "--data", data], capture_output=True, text=True, timeout=60)
        self.assertEqual((1, "parley: Line 2 of the export cannot be read: its name is none that an account can have.\n"), (done.returncode, done.stderr))
        self.assertEqual(["parley.lock"], [left.name for left in data.iterdir()])

    def test_the_same_lines_sent_twice_by_the_same_sender_are_said_twice(self):
        server = self.serve(self.folder())
        url = "json://%s:%s" % server.addresses["json"]
        for _ in range(2):
            self.parley("send", url, "--as", "robot", text="the build is green\n")
        reader = self.line("anna", server)
        reader.type("/history")
        reader.expect(r"(?s)build is green.*build is green")
