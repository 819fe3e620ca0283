using Parley.Core.Ports;
using Parley.Storage.Memory;
using Parley.Storage.Tests.Contract;

namespace Parley.Storage.Tests.Memory;

public sealed class MemoryStore : TestStore
{
    public override IConversationLog Log { get; } = new MemoryConversationLog();

    public override ICommunityStore Community { get; } = new MemoryCommunityStore();

    public override void Dispose()
    {
    }
}

public sealed class MemoryAppendTests : AppendContract<MemoryStore>;

public sealed class MemoryPageTests : PageContract<MemoryStore>;

public sealed class MemorySearchTests : SearchContract<MemoryStore>;

public sealed class MemoryAmendTests : AmendContract<MemoryStore>;

public sealed class MemoryRetentionTests : RetentionContract<MemoryStore>;

public sealed class MemorySaidTests : SaidContract<MemoryStore>;

public sealed class MemoryCommunityTests : CommunityContract<MemoryStore>;

public sealed class MemoryModelTests : ModelContract<MemoryStore>;
