"""What is stored, and the folder that it is stored in."""
import hashlib
import re

from harness.case import ParleyCase

DOOR = ("--door", "line://127.0.0.1:0")


class Folder(ParleyCase):
    def test_a_second_server_on_one_data_folder(self):
        data = self.folder()
        server = self.serve(data)
        self.assert_refused("--data", str(data), *DOOR, saying=str(data))
        anna, ben = self.line("anna", server), self.framed("ben", server)
        anna.type("as if nothing had happened")
        ben.expect(r"as if nothing had happened\n")
        self.assertEqual(0, server.stop())

    def test_a_damaged_data_file_is_left_as_it_was(self):
        data = self.folder()
        server = self.serve(data)
        anna, ben = self.line("anna", server), self.framed("ben", server)
        anna.type("something to store")
        ben.expect(r"something to store\n")
        self.assertEqual(0, server.stop())
        database = max(data.rglob("*"), key=lambda path: path.stat().st_size if path.is_file() else 0)
        content = bytearray(database.read_bytes())
        for damage, damaged in (("its head", bytes(100) + content[100:]), ("all of it", b"no database at all\n" * 500), ("its end", content[:1000])):
            with self.subTest(damage):
                database.write_bytes(damaged)
                before = fingerprints(data)
                self.assert_refused("--data", str(data), *DOOR, saying=database.name)
                self.assertEqual(before, fingerprints(data))

    def test_a_folder_that_cannot_be_one(self):
        file = self.folder() / "file"
        file.write_text("not a folder")
        self.assert_refused("--data", str(file), *DOOR, saying=str(file))
        self.assertEqual("not a folder", file.read_text())


class Stopping(ParleyCase):
    def test_what_was_sent_before_the_end_is_stored(self):
        """Whoever has seen a message finds it again, however soon after it the server was told to stop."""
        data = self.folder()
        server = self.serve(data)
        anna, ben = self.line("anna", server), self.framed("ben", server)
        anna.type(*(f"number {i}" for i in range(20)))
        ben.expect("number 19")
        self.assertEqual(0, server.stop())
        carl = self.framed("carl", self.serve(data))
        carl.type("/history 20")
        self.assertEqual([str(i) for i in range(20)], [match[1] for match in carl.collect(r"<anna> number (\d+)\n", 20)])


class Crash(ParleyCase):
    """kill -9 of the server while people talk; what anybody has seen is there afterwards, once, in order."""

    SPEAKERS = 4

    def test_kill_under_load(self):
        data = self.folder()
        for life in range(2):
            with self.subTest(life=life):
                # The pace keeps what is stored but not yet shown, when the server dies, below what one /history can show.
                server = self.serve(data, "--pace", "15/20")
                witness = self.line(f"witness-{life}", server)
                for i in range(self.SPEAKERS):
                    speaker = self.peer("line", server)
                    speaker.send(f"/nick s{i}\n".encode())
                    speaker.expect("is now")
                    speaker.send(b"".join(b"life %d number %d\n" % (life, n) for n in range(200)))
                witness.collect(rf"\r<s\d> life {life} number \d+\n", 80)
                server.kill()
                witness.expect_end()
                said = rb"<(s\d) ?> (life \d number \d+)\n"
                seen = re.findall(said, witness.raw.replace(b"<You> ", b""))
                self.assertEqual(len(seen), len(set(seen)))

                server = self.serve(data)
                reader = self.peer("line", server)
                reader.send(b"/history 100\n")
                reader.expect(r"End of")
                shown = reader.expect(r"Earlier.*End of")[0]
                stored = re.findall(said, shown.encode())
                self.assertEqual(len(stored), len(set(stored)))
                stored = [said for said in stored if f"life {life} ".encode() in said[1]]
                self.assertIn(stored[0], seen)
                shared = seen[seen.index(stored[0]):]
                self.assertEqual(shared, stored[:len(shared)])
                for i in range(self.SPEAKERS):
                    numbers = [int(text.split()[-1]) for nick, text in stored if nick == b"s%d" % i]
                    self.assertEqual(list(range(numbers[0], numbers[0] + len(numbers))), numbers)
                self.assertEqual(0, server.stop())


def fingerprints(folder):
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}
