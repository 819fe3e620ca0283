using Parley.Core.Ports;
using Parley.Storage.Sqlite;
using Parley.Storage.Tests.Contract;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>A store that somebody else opened and closes.</summary>
internal sealed class OpenedStore(SqliteConversationLog log) : TestStore
{
    public override IConversationLog Log => log;

    public override ICommunityStore Community => log.Community;

    public override void CatchUp() => log.CatchUp();

    public override void Dispose()
    {
    }
}
