using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Parley.Server.Guarding;
using Parley.Server.Hosting;

namespace Parley.Server.Tls;

/// <summary>
/// Stands before the TLS handshakes: a connection too many from its address makes none, and is closed without a word, since
/// words would take one. When too many are under way the oldest gives way: honest ones are done in a moment. Any thread.
/// </summary>
internal sealed class HandshakeGate(AddressGuard guard, ServerOptions options)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<ConnectionContext> _underWay = [];

    /// <summary>How many handshakes are under way.</summary>
    public int UnderWay
    {
        get
        {
            lock (_gate)
            {
                return _underWay.Count;
            }
        }
    }

    /// <summary>The beginning of an endpoint's middleware: goes on to the handshake and the session, if it is to be.</summary>
    public async Task PassAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (!guard.TryEnter(connection.RemoteEndPoint, out var visitor))
        {
            return;
        }

        var pass = new Pass(visitor, new LinkedListNode<ConnectionContext>(connection));
        connection.Features.Set(pass);
        try
        {
            Begin(pass.Place);
            await next(connection);
        }
        finally
        {
            End(pass.Place);
            guard.Leave(visitor);
        }
    }

    /// <summary>The handshake is done; who it is.</summary>
    public Visitor Passed(ConnectionContext connection)
    {
        var pass = connection.Features.GetRequiredFeature<Pass>();
        End(pass.Place);
        return pass.Visitor;
    }

    private void Begin(LinkedListNode<ConnectionContext> place)
    {
        ConnectionContext? oldest = null;
        lock (_gate)
        {
            _underWay.AddLast(place);
            if (_underWay.Count > options.Connections.MaxHandshakes)
            {
                oldest = _underWay.First!.Value;
                _underWay.RemoveFirst();
            }
        }

        oldest?.Abort();
    }

    private void End(LinkedListNode<ConnectionContext> place)
    {
        lock (_gate)
        {
            if (place.List is not null)
            {
                _underWay.Remove(place);
            }
        }
    }

    private sealed record Pass(Visitor Visitor, LinkedListNode<ConnectionContext> Place);
}
