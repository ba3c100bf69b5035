namespace Handinger.Gen.Modeling;

/// <summary>
/// Names that generated types do not take, so that users never meet CS0104 and generated code never binds to a namesake. A fixed list, made from
/// the reference assemblies of .NET 10.0 and never read from the user's references: a name must not change with the machine it is generated on.
/// Types with type parameters are not in it: one of another arity does not clash.
/// </summary>
internal static partial class ReservedNames
{
    private const string FrameworkTypes =
        // System
        "AccessViolationException Action Activator AggregateException AppContext AppDomain AppDomainSetup AppDomainUnloadedException " +
        "ApplicationException ApplicationId ArgIterator ArgumentException ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array " +
        "ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback Attribute AttributeTargets AttributeUsageAttribute " +
        "BadImageFormatException Base64FormattingOptions BitConverter Boolean Buffer Byte CLSCompliantAttribute CannotUnloadAppDomainException Char " +
        "CharEnumerator Console ConsoleCancelEventArgs ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers " +
        "ConsoleSpecialKey ContextBoundObject ContextMarshalException ContextStaticAttribute Convert DBNull DataMisalignedException DateOnly DateTime " +
        "DateTimeKind DateTimeOffset DayOfWeek Decimal Delegate DivideByZeroException DllNotFoundException Double DuplicateWaitObjectException " +
        "EntryPointNotFoundException Enum Environment EnvironmentVariableTarget EventArgs EventHandler Exception ExecutionEngineException " +
        "FieldAccessException FileStyleUriParser FlagsAttribute FormatException FormattableString FtpStyleUriParser GC GCCollectionMode " +
        "GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half HashCode " +
        "HttpStyleUriParser IAsyncDisposable IAsyncResult ICloneable IComparable IConvertible ICustomFormatter IDisposable IFormatProvider " +
        "IFormattable IServiceProvider ISpanFormattable IUtf8SpanFormattable Index IndexOutOfRangeException InsufficientExecutionStackException " +
        "InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr InvalidCastException InvalidOperationException InvalidProgramException " +
        "InvalidTimeZoneException LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot MTAThreadAttribute " +
        "MarshalByRefObject Math MathF MemberAccessException MemoryExtensions MethodAccessException MidpointRounding MissingFieldException " +
        "MissingMemberException MissingMethodException ModuleHandle MulticastDelegate MulticastNotSupportedException NetPipeStyleUriParser " +
        "NetTcpStyleUriParser NewsStyleUriParser NonSerializedAttribute NotFiniteNumberException NotImplementedException NotSupportedException " +
        "NullReferenceException Nullable Object ObjectDisposedException ObsoleteAttribute OperatingSystem OperationCanceledException " +
        "OutOfMemoryException OverflowException ParamArrayAttribute PlatformID PlatformNotSupportedException Random Range RankException " +
        "ResolveEventArgs ResolveEventHandler RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte STAThreadAttribute " +
        "SequencePosition SerializableAttribute Single StackOverflowException String StringComparer StringComparison StringNormalizationExtensions " +
        "StringSplitOptions SystemException ThreadStaticAttribute TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo TimeZoneNotFoundException " +
        "TimeoutException Tuple TupleExtensions Type TypeAccessException TypeCode TypeInitializationException TypeLoadException TypeUnloadedException " +
        "TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException UnhandledExceptionEventArgs UnhandledExceptionEventHandler " +
        "Uri UriBuilder UriComponents UriCreationOptions UriFormat UriFormatException UriHostNameType UriKind UriParser UriPartial UriTypeConverter " +
        "ValueTuple ValueType Version Void WeakReference " +
        // System.IO
        "BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DirectoryNotFoundException DriveInfo DriveNotFoundException DriveType " +
        "EndOfStreamException EnumerationOptions ErrorEventArgs ErrorEventHandler File FileAccess FileAttributes FileInfo FileLoadException FileMode " +
        "FileNotFoundException FileOptions FileShare FileStream FileStreamOptions FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler " +
        "FileSystemInfo FileSystemWatcher HandleInheritability IOException InternalBufferOverflowException InvalidDataException MatchCasing MatchType " +
        "MemoryStream NotifyFilters Path PathTooLongException RandomAccess RenamedEventArgs RenamedEventHandler SearchOption SeekOrigin Stream " +
        "StreamReader StreamWriter StringReader StringWriter TextReader TextWriter UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream " +
        "WaitForChangedResult WatcherChangeTypes " +
        // System.Linq
        "AsyncEnumerable Enumerable EnumerableExecutor EnumerableQuery IOrderedQueryable IQueryProvider IQueryable ImmutableArrayExtensions " +
        "ParallelEnumerable ParallelExecutionMode ParallelMergeOptions ParallelQuery Queryable " +
        // System.Net.Http
        "ByteArrayContent ClientCertificateOption DelegatingHandler FormUrlEncodedContent HttpClient HttpClientFactoryExtensions HttpClientHandler " +
        "HttpCompletionOption HttpContent HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageHandlerFactoryExtensions " +
        "HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException HttpRequestMessage HttpRequestOptions " +
        "HttpResponseMessage HttpVersionPolicy IHttpClientFactory IHttpMessageHandlerFactory MessageProcessingHandler MultipartContent " +
        "MultipartFormDataContent ReadOnlyMemoryContent SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext " +
        "StreamContent StringContent " +
        // System.Threading
        "AbandonedMutexException ApartmentState AsyncFlowControl AutoResetEvent Barrier BarrierPostPhaseException CancellationToken " +
        "CancellationTokenRegistration CancellationTokenSource CompressedStack ContextCallback CountdownEvent EventResetMode EventWaitHandle " +
        "EventWaitHandleAcl ExecutionContext HostExecutionContext HostExecutionContextManager IOCompletionCallback IThreadPoolWorkItem ITimer " +
        "Interlocked LazyInitializer LazyThreadSafetyMode Lock LockCookie LockRecursionException LockRecursionPolicy ManualResetEvent " +
        "ManualResetEventSlim Monitor Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped Overlapped ParameterizedThreadStart PeriodicTimer " +
        "PreAllocatedOverlapped ReaderWriterLock ReaderWriterLockSlim RegisteredWaitHandle Semaphore SemaphoreAcl SemaphoreFullException " +
        "SemaphoreSlim SendOrPostCallback SpinLock SpinWait SynchronizationContext SynchronizationLockException Thread ThreadAbortException " +
        "ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart " +
        "ThreadStartException ThreadState ThreadStateException ThreadingAclExtensions Timeout Timer TimerCallback Volatile WaitCallback WaitHandle " +
        "WaitHandleCannotBeOpenedException WaitHandleExtensions WaitOrTimerCallback " +
        // System.Threading.Tasks
        "ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Parallel ParallelLoopResult ParallelLoopState ParallelOptions Task " +
        "TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource TaskContinuationOptions TaskCreationOptions TaskExtensions " +
        "TaskFactory TaskScheduler TaskSchedulerException TaskStatus TaskToAsyncResult UnobservedTaskExceptionEventArgs ValueTask " +
        // System.Collections.Generic
        "CollectionExtensions KeyNotFoundException KeyValuePair ReferenceEqualityComparer " +
        // System.Net.Http.Json
        "HttpClientJsonExtensions HttpContentJsonExtensions JsonContent " +
        // Microsoft.AspNetCore.Builder
        "AntiforgeryApplicationBuilderExtensions ApplicationBuilder ApplicationBuilderExtensions AuthAppBuilderExtensions " +
        "AuthorizationAppBuilderExtensions AuthorizationEndpointConventionBuilderExtensions CertificateForwardingBuilderExtensions " +
        "ComponentEndpointConventionBuilder ComponentEndpointRouteBuilderExtensions ConfigureHostBuilder ConfigureWebHostBuilder " +
        "ConnectionEndpointRouteBuilder ConnectionEndpointRouteBuilderExtensions ControllerActionEndpointConventionBuilder " +
        "ControllerActionEndpointConventionBuilderResourceCollectionExtensions ControllerEndpointRouteBuilderExtensions " +
        "CookiePolicyAppBuilderExtensions CookiePolicyOptions CookieRedirectEndpointConventionBuilderExtensions " +
        "CorsEndpointConventionBuilderExtensions CorsMiddlewareExtensions DefaultFilesExtensions DefaultFilesOptions DeveloperExceptionPageExtensions " +
        "DeveloperExceptionPageOptions DirectoryBrowserExtensions DirectoryBrowserOptions EndpointBuilder EndpointRouteBuilderExtensions " +
        "EndpointRoutingApplicationBuilderExtensions ExceptionHandlerExtensions ExceptionHandlerOptions FallbackEndpointRouteBuilderExtensions " +
        "FileServerExtensions FileServerOptions ForwardedHeadersExtensions ForwardedHeadersOptions HealthCheckApplicationBuilderExtensions " +
        "HealthCheckEndpointRouteBuilderExtensions HostFilteringBuilderExtensions HostFilteringServicesExtensions HstsBuilderExtensions " +
        "HstsServicesExtensions HttpLoggingBuilderExtensions HttpLoggingEndpointConventionBuilderExtensions HttpMethodOverrideExtensions " +
        "HttpMethodOverrideOptions HttpMetricsEndpointConventionBuilderExtensions HttpsPolicyBuilderExtensions HttpsRedirectionServicesExtensions " +
        "HubEndpointConventionBuilder HubEndpointRouteBuilderExtensions IApplicationBuilder IEndpointConventionBuilder IHubEndpointConventionBuilder " +
        "IISOptions IISServerOptions MapExtensions MapRouteRouteBuilderExtensions MapWhenExtensions MvcApplicationBuilderExtensions " +
        "MvcAreaRouteBuilderExtensions OutputCacheApplicationBuilderExtensions PageActionEndpointConventionBuilder " +
        "PageActionEndpointConventionBuilderResourceCollectionExtensions RateLimiterApplicationBuilderExtensions " +
        "RateLimiterEndpointConventionBuilderExtensions RateLimiterServiceCollectionExtensions RazorComponentsEndpointConventionBuilder " +
        "RazorComponentsEndpointConventionBuilderExtensions RazorComponentsEndpointRouteBuilderExtensions RazorPagesEndpointRouteBuilderExtensions " +
        "RequestDecompressionBuilderExtensions RequestLocalizationOptions RequestLocalizationOptionsExtensions " +
        "RequestTimeoutsIApplicationBuilderExtensions RequestTimeoutsIEndpointConventionBuilderExtensions ResponseCachingExtensions " +
        "ResponseCompressionBuilderExtensions ResponseCompressionServicesExtensions RewriteBuilderExtensions RouteHandlerBuilder " +
        "RouteShortCircuitEndpointConventionBuilderExtensions RouterMiddleware RoutingBuilderExtensions RoutingEndpointConventionBuilderExtensions " +
        "RunExtensions ServerRazorComponentsEndpointConventionBuilderExtensions SessionMiddlewareExtensions SessionOptions " +
        "StaticAssetsEndpointRouteBuilderExtensions StaticFileExtensions StaticFileOptions StaticFilesEndpointRouteBuilderExtensions " +
        "StatusCodePagesExtensions StatusCodePagesOptions UseExtensions UseMiddlewareExtensions UsePathBaseExtensions UseWhenExtensions " +
        "ValidationEndpointConventionBuilderExtensions WebApplication WebApplicationBuilder WebApplicationOptions WebSocketMiddlewareExtensions " +
        "WebSocketOptions WelcomePageExtensions WelcomePageOptions " +
        // Microsoft.AspNetCore.Hosting
        "DelegateStartup EnvironmentName HostingAbstractionsWebHostBuilderExtensions HostingEnvironmentExtensions HostingStartupAttribute " +
        "IApplicationLifetime IHostingEnvironment IHostingStartup IStartup IStartupConfigureServicesFilter IStartupFilter IWebHost IWebHostBuilder " +
        "IWebHostEnvironment KestrelServerOptionsSystemdExtensions ListenOptionsConnectionLoggingExtensions ListenOptionsHttpsExtensions StartupBase " +
        "WebHostBuilder WebHostBuilderContext WebHostBuilderExtensions WebHostBuilderHttpSysExtensions WebHostBuilderIISExtensions " +
        "WebHostBuilderKestrelExtensions WebHostBuilderNamedPipeExtensions WebHostBuilderQuicExtensions WebHostBuilderSocketExtensions " +
        "WebHostDefaults WebHostExtensions " +
        // Microsoft.AspNetCore.Http
        "AllowCookieRedirectAttribute AsParametersAttribute BadHttpRequestException BindingAddress ConnectionInfo CookieBuilder CookieOptions " +
        "CookieSecurePolicy DefaultEndpointFilterInvocationContext DefaultHttpContext DefaultHttpContextFactory DisableHttpMetricsAttribute Endpoint " +
        "EndpointDescriptionAttribute EndpointFilterDelegate EndpointFilterExtensions EndpointFilterFactoryContext EndpointFilterInvocationContext " +
        "EndpointHttpContextExtensions EndpointMetadataCollection EndpointSummaryAttribute FormCollection FormFile FormFileCollection FragmentString " +
        "HeaderDictionary HeaderDictionaryExtensions HeaderDictionaryTypeExtensions HostString HttpContext HttpContextAccessor " +
        "HttpContextServerVariableExtensions HttpMethods HttpProtocol HttpRequest HttpRequestJsonExtensions HttpRequestRewindExtensions HttpResponse " +
        "HttpResponseJsonExtensions HttpResponseWritingExtensions HttpValidationProblemDetails IContentTypeHttpResult IEndpointFilter IFileHttpResult " +
        "IFormCollection IFormFile IFormFileCollection IHeaderDictionary IHttpContextAccessor IHttpContextFactory IMiddleware IMiddlewareFactory " +
        "INestedHttpResult IProblemDetailsService IProblemDetailsWriter IQueryCollection IRequestCookieCollection IResponseCookies IResult " +
        "IResultExtensions ISession IStatusCodeHttpResult IValueHttpResult MiddlewareFactory OpenApiRouteHandlerBuilderExtensions PathString " +
        "ProblemDetailsContext ProblemDetailsOptions ProducesResponseTypeMetadata QueryCollection QueryString RequestDelegate RequestDelegateFactory " +
        "RequestDelegateFactoryOptions RequestDelegateMetadataResult RequestDelegateResult RequestFormReaderExtensions RequestTrailerExtensions " +
        "ResponseExtensions ResponseTrailerExtensions Results SameSiteMode SendFileFallback SendFileResponseExtensions SessionExtensions StatusCodes " +
        "StreamResponseBodyFeature TagsAttribute TypedResults WebSocketAcceptContext WebSocketManager " +
        // Microsoft.AspNetCore.Routing
        "CompositeEndpointDataSource ContentEncodingMetadata ControllerLinkGeneratorExtensions DataTokensMetadata DefaultEndpointDataSource " +
        "DefaultInlineConstraintResolver EndpointDataSource EndpointGroupNameAttribute EndpointNameAttribute EndpointNameMetadata " +
        "ExcludeFromDescriptionAttribute HostAttribute HttpMethodMetadata IDataTokensMetadata IDynamicEndpointMetadata IEndpointGroupNameMetadata " +
        "IEndpointNameMetadata IEndpointRouteBuilder IExcludeFromDescriptionMetadata IHostMetadata IHttpMethodMetadata IInlineConstraintResolver " +
        "INamedRouter IOutboundParameterTransformer IParameterPolicy IRouteBuilder IRouteCollection IRouteConstraint IRouteHandler IRouteNameMetadata " +
        "IRouter IRoutingFeature ISuppressLinkGenerationMetadata ISuppressMatchingMetadata IdentityApiEndpointRouteBuilderExtensions " +
        "InlineRouteParameterParser LinkGenerator LinkGeneratorEndpointNameAddressExtensions LinkGeneratorRouteValuesAddressExtensions LinkOptions " +
        "LinkParser LinkParserEndpointNameAddressExtensions MatcherPolicy PageLinkGeneratorExtensions ParameterPolicyFactory " +
        "RequestDelegateRouteBuilderExtensions Route RouteBase RouteBuilder RouteCollection RouteConstraintBuilder RouteConstraintMatcher " +
        "RouteContext RouteCreationException RouteData RouteDirection RouteEndpoint RouteEndpointBuilder RouteGroupBuilder RouteGroupContext " +
        "RouteHandler RouteHandlerOptions RouteHandlerServices RouteNameMetadata RouteOptions RouteShortCircuitEndpointRouteBuilderExtensions " +
        "RouteValueDictionary RouteValueEqualityComparer RouteValuesAddress RoutingFeature RoutingHttpContextExtensions " +
        "SuppressLinkGenerationMetadata SuppressMatchingMetadata VirtualPathContext VirtualPathData " +
        // Microsoft.Extensions.Configuration
        "BinderOptions ChainedBuilderExtensions ChainedConfigurationProvider ChainedConfigurationSource CommandLineConfigurationExtensions " +
        "ConfigurationBinder ConfigurationBuilder ConfigurationDebugViewContext ConfigurationExtensions ConfigurationKeyComparer " +
        "ConfigurationKeyNameAttribute ConfigurationManager ConfigurationPath ConfigurationProvider ConfigurationReloadToken ConfigurationRoot " +
        "ConfigurationRootExtensions ConfigurationSection EnvironmentVariablesExtensions FileConfigurationExtensions FileConfigurationProvider " +
        "FileConfigurationSource FileLoadExceptionContext IConfiguration IConfigurationBuilder IConfigurationManager IConfigurationProvider " +
        "IConfigurationRoot IConfigurationSection IConfigurationSource IniConfigurationExtensions JsonConfigurationExtensions " +
        "KeyPerFileConfigurationBuilderExtensions MemoryConfigurationBuilderExtensions StreamConfigurationProvider StreamConfigurationSource " +
        "UserSecretsConfigurationExtensions XmlConfigurationExtensions " +
        // Microsoft.Extensions.DependencyInjection
        "ActivatorUtilities ActivatorUtilitiesConstructorAttribute AntiforgeryServiceCollectionExtensions ApplicationModelConventionExtensions " +
        "AsyncServiceScope AuthenticationCoreServiceCollectionExtensions AuthenticationServiceCollectionExtensions " +
        "AuthorizationServiceCollectionExtensions BearerTokenExtensions CascadingAuthenticationStateServiceCollectionExtensions " +
        "CascadingValueServiceCollectionExtensions CertificateForwardingServiceExtensions ComponentServiceCollectionExtensions " +
        "ConnectionsDependencyInjectionExtensions CookieExtensions CookiePolicyServiceCollectionExtensions CorsServiceCollectionExtensions " +
        "DataProtectionServiceCollectionExtensions DefaultServiceProviderFactory DirectoryBrowserServiceExtensions EncoderServiceCollectionExtensions " +
        "EndpointMetadataApiExplorerServiceCollectionExtensions ExceptionHandlerServiceCollectionExtensions FromKeyedServicesAttribute " +
        "HealthCheckServiceCollectionExtensions HealthChecksBuilderAddCheckExtensions HealthChecksBuilderDelegateExtensions " +
        "HttpClientBuilderExtensions HttpClientFactoryServiceCollectionExtensions HttpJsonServiceExtensions HttpLoggingServicesExtensions " +
        "HttpServiceCollectionExtensions IHealthChecksBuilder IHttpClientBuilder IKeyedServiceProvider IMvcBuilder IMvcCoreBuilder " +
        "IRazorComponentsBuilder IServerSideBlazorBuilder IServiceCollection IServiceProviderIsKeyedService IServiceProviderIsService IServiceScope " +
        "IServiceScopeFactory ISocketsHttpHandlerBuilder ISupportRequiredService IdentityServiceCollectionExtensions " +
        "JsonProtocolDependencyInjectionExtensions KeyedService LocalizationServiceCollectionExtensions LoggingServiceCollectionExtensions " +
        "MemoryCacheServiceCollectionExtensions MetricsServiceExtensions MvcApiExplorerMvcCoreBuilderExtensions MvcCoreMvcBuilderExtensions " +
        "MvcCoreMvcCoreBuilderExtensions MvcCoreServiceCollectionExtensions MvcCorsMvcCoreBuilderExtensions MvcDataAnnotationsMvcBuilderExtensions " +
        "MvcDataAnnotationsMvcCoreBuilderExtensions MvcLocalizationMvcBuilderExtensions MvcLocalizationMvcCoreBuilderExtensions " +
        "MvcRazorMvcBuilderExtensions MvcRazorMvcCoreBuilderExtensions MvcRazorPagesMvcBuilderExtensions MvcRazorPagesMvcCoreBuilderExtensions " +
        "MvcServiceCollectionExtensions MvcViewFeaturesMvcBuilderExtensions MvcViewFeaturesMvcCoreBuilderExtensions MvcXmlMvcBuilderExtensions " +
        "MvcXmlMvcCoreBuilderExtensions OAuthExtensions ObjectFactory OptionsBuilderConfigurationExtensions OptionsBuilderDataAnnotationsExtensions " +
        "OptionsBuilderExtensions OptionsConfigurationServiceCollectionExtensions OptionsServiceCollectionExtensions " +
        "OutputCacheConventionBuilderExtensions OutputCacheServiceCollectionExtensions PageConventionCollectionExtensions " +
        "PolicyServiceCollectionExtensions ProblemDetailsServiceCollectionExtensions RazorComponentsRazorComponentBuilderExtensions " +
        "RazorComponentsServiceCollectionExtensions RequestDecompressionServiceExtensions RequestLocalizationServiceCollectionExtensions " +
        "RequestTimeoutsIServiceCollectionExtensions ResponseCachingServicesExtensions RoutingServiceCollectionExtensions " +
        "ServerRazorComponentsBuilderExtensions ServerSideBlazorBuilderExtensions ServiceCollection ServiceCollectionContainerBuilderExtensions " +
        "ServiceCollectionHostedServiceExtensions ServiceCollectionServiceExtensions ServiceDescriptor ServiceKeyAttribute ServiceKeyLookupMode " +
        "ServiceLifetime ServiceProvider ServiceProviderKeyedServiceExtensions ServiceProviderOptions ServiceProviderServiceExtensions " +
        "SessionServiceCollectionExtensions SignalRDependencyInjectionExtensions SocketsHttpHandlerBuilderExtensions TagHelperServicesExtensions " +
        "ValidationServiceCollectionExtensions " +
        // Microsoft.Extensions.Hosting
        "BackgroundService BackgroundServiceExceptionBehavior ConsoleLifetimeOptions EnvironmentName Environments GenericHostBuilderExtensions " +
        "GenericHostWebHostBuilderExtensions Host HostAbortedException HostApplicationBuilder HostApplicationBuilderSettings HostBuilder " +
        "HostBuilderContext HostDefaults HostEnvironmentEnvExtensions HostOptions HostingAbstractionsHostBuilderExtensions " +
        "HostingAbstractionsHostExtensions HostingEnvironmentExtensions HostingHostBuilderExtensions IApplicationLifetime IHost " +
        "IHostApplicationBuilder IHostApplicationLifetime IHostBuilder IHostEnvironment IHostLifetime IHostedLifecycleService IHostedService " +
        "IHostingEnvironment WebHostBuilderOptions " +
        // Microsoft.Extensions.Logging
        "ActivityTrackingOptions ConsoleLoggerExtensions DebugLoggerFactoryExtensions EventId EventLoggerFactoryExtensions " +
        "EventSourceLoggerFactoryExtensions FilterLoggingBuilderExtensions IExternalScopeProvider ILogger ILoggerFactory ILoggerProvider " +
        "ILoggingBuilder ISupportExternalScope LogDefineOptions LogLevel LoggerExtensions LoggerExternalScopeProvider LoggerFactory " +
        "LoggerFactoryExtensions LoggerFactoryOptions LoggerFilterOptions LoggerFilterRule LoggerMessage LoggerMessageAttribute " +
        "LoggingBuilderExtensions ProviderAliasAttribute TraceSourceFactoryExtensions " +
        // System.Text.Json
        "JsonCommentHandling JsonDocument JsonDocumentOptions JsonElement JsonEncodedText JsonException JsonNamingPolicy JsonProperty " +
        "JsonReaderOptions JsonReaderState JsonSerializer JsonSerializerDefaults JsonSerializerOptions JsonTokenType JsonValueKind JsonWriterOptions " +
        "Utf8JsonReader Utf8JsonWriter " +
        // System.Text.Json.Serialization
        "IJsonOnDeserialized IJsonOnDeserializing IJsonOnSerialized IJsonOnSerializing JsonAttribute JsonConstructorAttribute JsonConverter " +
        "JsonConverterAttribute JsonConverterFactory JsonDerivedTypeAttribute JsonExtensionDataAttribute JsonIgnoreAttribute JsonIgnoreCondition " +
        "JsonIncludeAttribute JsonKnownNamingPolicy JsonKnownReferenceHandler JsonNumberHandling JsonNumberHandlingAttribute " +
        "JsonObjectCreationHandling JsonObjectCreationHandlingAttribute JsonPolymorphicAttribute JsonPropertyNameAttribute JsonPropertyOrderAttribute " +
        "JsonRequiredAttribute JsonSerializableAttribute JsonSerializerContext JsonSourceGenerationMode JsonSourceGenerationOptionsAttribute " +
        "JsonStringEnumConverter JsonStringEnumMemberNameAttribute JsonUnknownDerivedTypeHandling JsonUnknownTypeHandling JsonUnmappedMemberHandling " +
        "JsonUnmappedMemberHandlingAttribute ReferenceHandler ReferenceResolver " +
        // System.Text.Json.Serialization.Metadata
        "DefaultJsonTypeInfoResolver IJsonTypeInfoResolver JsonDerivedType JsonMetadataServices JsonParameterInfo JsonParameterInfoValues " +
        "JsonPolymorphismOptions JsonPropertyInfo JsonTypeInfo JsonTypeInfoKind JsonTypeInfoResolver " +
        // the rest of the framework that generated code writes by its simple name
        "BigInteger HttpStatusCode HttpMethod Encoding StringBuilder CultureInfo NumberStyles EditorBrowsable EditorBrowsableState " +
        "EditorBrowsableAttribute DebuggerDisplay DebuggerDisplayAttribute NotNullWhen MaybeNullWhen MaybeNull NotNull AllowNull DisallowNull " +
        "DynamicallyAccessedMembers UnconditionalSuppressMessage RequiresUnreferencedCode RequiresDynamicCode SetsRequiredMembers CollectionBuilder " +
        "CollectionBuilderAttribute EnumeratorCancellation MethodImpl MethodImplOptions IEnumerable IEnumerator IEquatable JsonConverterAttribute " +
        "JsonIgnoreAttribute Obsolete ObsoleteAttribute Flags GeneratedCode GeneratedCodeAttribute CompilerGenerated Unsafe MemoryMarshal ";
}
