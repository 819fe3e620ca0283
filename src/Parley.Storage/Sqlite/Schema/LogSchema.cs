namespace Parley.Storage.Sqlite.Schema;

/// <summary>The form of <c>parley.db</c>, the log.</summary>
internal static class LogSchema
{
    /// <summary>"Prly": in the file's header, by which tools and Parley know whose file it is.</summary>
    public const int ApplicationId = 0x50726C79;

    /// <summary>Every migration, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(1, "conversations and facts", ConversationsAndFacts),
        new(2, "the community", Community),
    ];

    /// <summary>The newest form that this program knows.</summary>
    public static int Version => Migrations[^1].Number;

    // conversation.swept_to: every fact up to this seq was deleted by age, but for the one at topic_seq.
    // fact.place: see Place. sender and tag: only with a tag; sender is an account's id, or a guest's folded nick.
    // journal: groups that are committed and have yet to be filed into fact; see Journal.
    // state: "id" is this database's own, "newest" the time of the newest fact when the journal is empty.
    private const string ConversationsAndFacts = """
        CREATE TABLE conversation (
            id        INTEGER PRIMARY KEY,
            kind      INTEGER NOT NULL,
            key       TEXT    NOT NULL,
            keep_days INTEGER NOT NULL DEFAULT 0,
            swept_to  INTEGER NOT NULL DEFAULT 0,
            topic_seq INTEGER NOT NULL DEFAULT 0,
            UNIQUE (kind, key)
        );
        CREATE INDEX conversation_kept ON conversation (keep_days) WHERE keep_days > 0;

        CREATE TABLE fact (
            place       INTEGER PRIMARY KEY,
            id          BLOB    NOT NULL,
            time        INTEGER NOT NULL,
            kind        INTEGER NOT NULL,
            account     INTEGER NOT NULL,
            nick        TEXT    NOT NULL,
            text        TEXT    NOT NULL,
            target      INTEGER NOT NULL,
            edited_by   INTEGER NOT NULL DEFAULT 0,
            redacted_by INTEGER NOT NULL DEFAULT 0,
            sender,
            tag         TEXT
        );
        CREATE UNIQUE INDEX fact_tag ON fact (place >> 36, sender, tag) WHERE tag IS NOT NULL;
        CREATE INDEX fact_edit ON fact (place) WHERE kind = 4;

        CREATE TABLE journal (
            position INTEGER PRIMARY KEY,
            facts    BLOB NOT NULL
        );

        CREATE TABLE state (
            name  TEXT PRIMARY KEY,
            value
        ) WITHOUT ROWID;
        INSERT INTO state (name, value) VALUES ('id', randomblob(16)), ('newest', NULL);
        """;

    // record: accounts and all that belongs to a community; kind is RecordKind, value JSON. account and room: with which it ends.
    private const string Community = """
        CREATE TABLE record (
            kind    INTEGER NOT NULL,
            key     TEXT    NOT NULL,
            account INTEGER NOT NULL DEFAULT 0,
            room    TEXT,
            value   BLOB    NOT NULL,
            PRIMARY KEY (kind, key)
        ) WITHOUT ROWID;
        CREATE INDEX record_account ON record (account) WHERE account > 0;
        CREATE INDEX record_room ON record (room) WHERE room IS NOT NULL;

        CREATE TABLE audit (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            room   TEXT,
            value  BLOB NOT NULL
        );
        CREATE INDEX audit_room ON audit (room) WHERE room IS NOT NULL;
        """;
}
