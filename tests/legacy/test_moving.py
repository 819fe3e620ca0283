"""Moving what is stored: backup of a running server, restore, export, import, and sending twice."""
import json
import subprocess

from harness.case import ParleyCase
from harness.server import parley


class Moving(ParleyCase):
    def parley(self, *arguments, text=None):
        done = subprocess.run([parley(), *map(str, arguments)], input=text, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)

    def export(self, data, name):
        file = self.folder() / name
        self.parley("export", file, "--data", data)
        return file.read_text(encoding="utf-8")

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

        source = self.folder() / "source.jsonl"
        source.write_text(exported, encoding="utf-8")
        imported = self.folder() / "imported"
        self.parley("import", source, "--data", imported)
        self.assertEqual(self.export(imported, "imported.jsonl"), exported)

    def test_the_same_lines_sent_twice_by_the_same_sender_are_said_twice(self):
        server = self.serve(self.folder())
        url = "json://%s:%s" % server.addresses["json"]
        for _ in range(2):
            self.parley("send", url, "--as", "robot", text="the build is green\n")
        reader = self.line("anna", server)
        reader.type("/history")
        reader.expect(r"(?s)build is green.*build is green")
