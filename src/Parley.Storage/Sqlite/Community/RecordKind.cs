namespace Parley.Storage.Sqlite.Community;

/// <summary>What a row of the table <c>record</c> is. The numbers are stored: never reuse one.</summary>
internal enum RecordKind
{
    Server = 1,
    Account = 2,
    Membership = 3,
    Name = 4,
    Token = 5,
    Room = 6,
    Role = 7,
    Ban = 8,
    RetiredKey = 9,
    Erasure = 10,
    Invitation = 11,
}
