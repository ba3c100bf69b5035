using System.Net;
using System.Reflection;
using Handinger.Runtime;
using NSubstitute;

namespace Handinger.Extensions.Tests.Mocks;

/// <summary>Code that takes a client can be tested without a server, with a mocking library and with the generated types alone.</summary>
public sealed class MockTests
{
    [Fact]
    public async Task A_call_can_be_set_up_and_seen()
    {
        HandingerClient client = Substitute.For<HandingerClient>();
        WorkersService workers = Substitute.For<WorkersService>();
        client.Workers.Returns(workers);
        workers.New(Arg.Any<CreateWorker>(), Arg.Any<RequestOptions?>(), Arg.Any<CancellationToken>()).Returns(new WorkerTemplate { Id = "wrk_1", Title = "Rex" });

        WorkerTemplate made = await client.Workers.New(new() { Prompt = "Check." });

        Assert.Equal(("wrk_1", "Rex"), (made.Id, made.Title));
        await workers.Received(1).New(Arg.Is<CreateWorker>(body => body.Prompt == "Check."), Arg.Any<RequestOptions?>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Failures_raw_answers_and_nested_services_can_be_set_up()
    {
        HandingerClient client = Substitute.For<HandingerClient>();
        WorkersService workers = Substitute.For<WorkersService>();
        WorkersSchedulesService schedules = Substitute.For<WorkersSchedulesService>();
        WorkersServiceWithRawResponse raw = Substitute.For<WorkersServiceWithRawResponse>();
        client.Workers.Returns(workers);
        workers.Schedules.Returns(schedules);
        workers.WithRawResponse.Returns(raw);
        schedules.Cancel("w", "s").ReturnsForAnyArgs(Task.FromException<ScheduleCancelResponse>(new NotFoundException("No such schedule.")));
        raw.Delete("w").ReturnsForAnyArgs(new ApiResponse<DeleteWorkerResponse>(new DeleteWorkerResponse { Deleted = true }, HttpStatusCode.Accepted));

        await Assert.ThrowsAsync<NotFoundException>(() => client.Workers.Schedules.Cancel("w", "s"));
        ApiResponse<DeleteWorkerResponse> answer = await client.Workers.WithRawResponse.Delete("w");
        Assert.Equal((HttpStatusCode.Accepted, true), (answer.StatusCode, answer.Value.Deleted));
    }

    [Fact]
    public async Task A_stream_can_be_set_up()
    {
        V20260515.HandingerClient client = Substitute.For<V20260515.HandingerClient>();
        V20260515.WorkersService workers = Substitute.For<V20260515.WorkersService>();
        client.Workers.Returns(workers);
        workers.GetStreaming("w").ReturnsForAnyArgs(Events());

        List<string> seen = [];
        await foreach (ServerSentEvent item in client.Workers.GetStreaming("w"))
            seen.Add(item.Data);

        Assert.Equal(["one", "two"], seen);

        static async IAsyncEnumerable<ServerSentEvent> Events()
        {
            await Task.CompletedTask;
            yield return new ServerSentEvent("one");
            yield return new ServerSentEvent("two");
        }
    }

    [Fact]
    public async Task A_call_that_was_not_set_up_says_so()
    {
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => new Bare().Get<string>("/"));

        Assert.Contains("mock", e.Message);
    }

    public static TheoryData<Type> ClientsAndServices => [.. typeof(HandingerClient).Assembly.GetTypes().Where(type => type.IsPublic && !type.IsAbstract
        && (typeof(ApiClient).IsAssignableFrom(type) || type.Name.EndsWith("Service", StringComparison.Ordinal) || type.Name.EndsWith("WithRawResponse", StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(ClientsAndServices))]
    public void Every_member_of_a_client_or_service_can_be_mocked(Type type)
    {
        Assert.False(type.IsSealed);
        Assert.Contains(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), constructor => constructor.IsFamily && constructor.GetParameters().Length == 0);
        Assert.All(
            type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly),
            method => Assert.True(method.IsVirtual && !method.IsFinal, method.Name));
    }

    private sealed class Bare : HandingerClient
    {
        public Bare()
        {
        }
    }
}
