using Parley.Core.Ports;
using Parley.Storage.Sqlite;
using Parley.Storage.Tests.Contract;

namespace Parley.Storage.Tests.Sqlite;

public sealed class SqliteStore : TestStore
{
    private readonly TestFolder _folder = new();
    private SqliteConversationLog _log;

    public SqliteStore() => _log = _folder.Open();

    public override IConversationLog Log => _log;

    public override ICommunityStore Community => _log.Community;

    public override void CatchUp() => _log.CatchUp();

    public override void Reopen()
    {
        Close();
        _log = _folder.Open();
    }

    public override void Dispose()
    {
        try
        {
            Close();
        }
        finally
        {
            _folder.Dispose();
        }
    }

    private void Close()
    {
        var failure = _log.Health.IndexFailure;
        _log.Dispose();
        Assert.Null(failure);
    }
}

public sealed class SqliteAppendTests : AppendContract<SqliteStore>;

public sealed class SqlitePageTests : PageContract<SqliteStore>;

public sealed class SqliteSearchTests : SearchContract<SqliteStore>;

public sealed class SqliteAmendTests : AmendContract<SqliteStore>;

public sealed class SqliteRetentionTests : RetentionContract<SqliteStore>;

public sealed class SqliteSaidTests : SaidContract<SqliteStore>;

public sealed class SqliteCommunityTests : CommunityContract<SqliteStore>;

public sealed class SqliteModelTests : ModelContract<SqliteStore>;
