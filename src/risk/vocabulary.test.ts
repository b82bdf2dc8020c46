import { expect, test } from "vitest";
import { assessServer } from "#risk/assess.ts";
import type { Category } from "#risk/taxonomy.ts";

// What verbs mean with their objects, where a name and one sentence are all that there is. Each line is a tool.

const tools: Readonly<Record<Category, string>> = {
  Financial: `
    psalm: Costs $0.02 USDC. Reads a psalm.
    give_bonus: Gives an employee a bonus.
    accept_dispute: Accepts a dispute of a customer.
    multisend: Sends to many wallets at once.
    confirm_order: Confirms an order that waits for a reply.
    cancel_shop_order: Cancels an order of a customer.
    issue_gift_card: Issues a gift card of a value.
    post_bounty: Posts a bounty that pays whoever solves it.
    hire_freelancer: Hires a freelancer at a rate.
    create_offramp_session: Creates an off-ramp session for a bank account.
    create_phone_number: Creates a new phone number.
    set_stop_loss: Attaches a stop loss to a position.
    rebalance_portfolio: Rebalances the portfolio to its target weights.
    close_lightning_channel: Closes a Lightning channel of the wallet.
    retry_payment: Retries a failed payment.
    charge_card: Issues the ticket and charges the card.
    rechnung_erstellen: Erstellt eine Rechnung.
    realizar_pago: Realiza un pago a un proveedor.
    zhuanzhang: 向指定账户转账
    quxiao_dingdan: 取消订单并退款
    yoyaku: 航空券を予約して支払います
    forecast_data: PAID $0.02 USDC via x402. Forecast of a place.
    place_order: Place an order for the items in the cart.
    checkout: Check out the current cart and pay.
    buy_now: Buy a product with the saved card.
    purchase_gift_card: Purchase a gift card.
    submit_payment: Submit a payment for an order.
    pay_bill: Pay a utility bill.
    send_money: Send money to a contact.
    send_payment: Send a Lightning payment.
    pay_invoice: Pay a BOLT11 lightning invoice.
    tip_user: Tip a user in sats.
    transfer_funds: Transfer funds between accounts.
    transfer_sol: Transfer SOL to another wallet.
    send_eth: Send ETH to an address.
    send_token: Send tokens to a wallet.
    swap_tokens: Swap tokens on Uniswap.
    bridge_tokens: Bridge tokens between chains.
    stake: Stake tokens with a validator.
    unstake_tokens: Unstake tokens.
    mint_nft: Mint a new NFT.
    claim_rewards: Claim staking rewards.
    claim_airdrop: Claim an airdrop.
    withdraw: Withdraw assets from the vault.
    repay_loan: Repay a loan.
    supply_liquidity: Supply liquidity to a pool.
    add_liquidity: Add liquidity to a Uniswap pool.
    remove_liquidity: Remove liquidity from a pool.
    open_position: Open a leveraged position.
    close_position: Close an open position.
    close_all_positions: Liquidate all open positions at market price.
    cancel_order: Cancel an open order on the exchange.
    cancel_all_orders: Cancel all open orders.
    modify_order: Modify an existing limit order.
    place_limit_order: Place a limit order.
    create_market_buy_order: Create a market buy order.
    buy_stock: Buy shares of a stock.
    sell_shares: Sell shares.
    execute_trade: Execute a trade.
    place_bet: Place a bet on an outcome of a market.
    bid_on_auction: Place a bid on an auction item.
    create_charge: Create a charge on a card.
    create_payment_intent: Create a PaymentIntent.
    confirm_payment: Confirm a payment.
    capture_charge: Capture an authorized charge.
    refund_order: Refund an order in full or partially.
    issue_refund: Issue a refund to a customer.
    process_refund: Process a refund.
    finalize_invoice: Finalize an invoice.
    send_invoice: Send an invoice to a customer.
    create_invoice: Create an invoice.
    void_invoice: Void an invoice.
    create_payout: Create a payout to a bank account.
    create_checkout_session: Create a Checkout session.
    create_payment_link: Create a payment link.
    cancel_subscription: Cancel a customer's subscription.
    upgrade_plan: Upgrade the account to a paid plan.
    top_up_balance: Top up the account balance.
    add_funds: Add funds to the wallet.
    buy_credits: Buy credits.
    purchase_domain: Purchase a domain.
    register_domain: Register a domain name.
    renew_domain: Renew a domain.
    buy_phone_number: Buy a phone number.
    book_flight: Book a flight.
    book_hotel_room: Book a hotel room.
    cancel_booking: Cancel a hotel booking.
    order_food: Order food from a restaurant.
    donate: Donate to a charity.
    request_ride: Request a ride.
    run_payroll: Run payroll for the period.
    create_bill: Create a bill to pay a vendor.
    release_escrow: Release funds from escrow to the seller.
    create_escrow: Create an escrow and lock the funds.
    wrap_eth: Wrap ETH into WETH.
    approve_token_spending: x402 payment: pay for a resource with USDC.
    send_bitcoin: Send bitcoin to an address.
    redeem_voucher: Redeem a voucher.
    execute_swap: Execute a swap on Jupiter.
    snipe_token: Buy a token as soon as it launches.
    create_dca_order: Create a recurring DCA order.
    transfer_domain: Transfer a domain to this registrar.
    send_raw_transaction: Broadcast a signed raw transaction.
    write_contract: Call a state-changing function of a smart contract and pay gas.
  `,
  Destructive: `
    reserved_ip_release: Releases a reserved address.
    rebuild_droplet: Rebuilds a droplet from an image.
    clean_queue: Cleans jobs from the queue.
    put_keys: Replaces the keys of an account. Keys not present in the request are removed.
    cp_file: Copies a file. Will overwrite destination if it exists.
    rotate_credential: Rotates a credential. The old one stops working at once.
    anonymize_customer: Anonymizes a customer.
    restore_snapshot: Restores a machine to a snapshot.
    deduplicate_table: Removes what is there twice.
    close_session: Stop a session: kill its worker (if any) and delete its files.
    reinstall_machine: Reinstalls a machine. All data on it is lost.
    restore_database: Restore the database from a backup file.
    remove_checklist: Remove a checklist.
    remove_layer: Remove a layer.
    delete_file: Delete a file.
    remove_directory: Remove a directory and its contents.
    drop_table: Drop a table.
    truncate_table: Truncate a table.
    purge_queue: Purge all messages of a queue.
    flush_db: Flush the database.
    flushall: Remove all keys from all databases.
    wipe_disk: Wipe a disk.
    format_drive: Format a drive.
    erase_device: Erase all content and settings of a device.
    factory_reset: Factory reset a device.
    revoke_token: Revoke an API token.
    revoke_access: Revoke a user's access.
    uninstall_app: Uninstall an app.
    terminate_instance: Terminate an EC2 instance.
    destroy_droplet: Destroy a droplet.
    destroy_infrastructure: Destroy all Terraform-managed infrastructure.
    deregister_image: Deregister an AMI.
    empty_trash: Permanently empty the trash.
    empty_bucket: Delete all objects in a bucket.
    reset_database: Reset the database.
    git_reset_hard: Hard reset the repository to a commit, losing uncommitted changes.
    git_force_push: Force push to a remote branch.
    git_clean: Remove untracked files.
    branch_delete: Delete a branch.
    prune_images: Prune unused Docker images.
    prune_system: docker system prune.
    evict_pod: Evict a pod.
    kill_cluster: Terminate a cluster for good.
    deactivate_account: Permanently deactivate and delete the account.
    clear_all_data: Clear all data.
    clear_database: Clear the database.
    clear_memory: Clear all stored memories.
    forget_memory: Forget a memory.
    reset_password_policy: Reset the policy to default, dropping the custom one.
    reset_settings: Reset all settings to factory defaults.
    overwrite_file: Overwrite a file.
    write_file: Create a new file or completely overwrite an existing file.
    bulk_delete: Delete multiple records.
    mass_remove: Remove many contacts.
    unregister_device: Unregister a device.
    disconnect_integration: Remove the integration and its data.
    unpublish_package: Unpublish a package from npm.
    yank_release: Yank a release from PyPI.
    remove_user: Remove a user from the system.
    offboard_employee: Offboard an employee and remove all access.
    delete_pod: Delete a pod.
    helm_uninstall: Uninstall a release.
    kubectl_delete: Delete a resource.
    rollback_migration: Roll back a migration, dropping its tables.
    dropCollection: Drop a collection.
    deleteMany: Delete all documents that match.
    rm: Remove files.
    rmdir: Remove a directory.
    unlink_file: Unlink a file.
    shred_file: Shred a file.
    expunge_mailbox: Expunge deleted messages.
    discard_changes: Discard all local changes in a file.
    git_stash_drop: Drop a stash.
    revert_all_changes: Discard all uncommitted changes.
    invalidate_api_key: Invalidate an API key permanently.
    disband_group: Disband a group.
    cancel_event: Delete an event from the calendar.
    restore_snapshot: Restore a snapshot, replacing the current data.
    replace_all_items: Replace all items of the collection.
    deletar_usuario: Excluir um usuário.
    remove_stopwords_list: Delete a saved stopword list.
    manage_users: Manage users: create, update, delete.
    crud_operation: Perform CRUD operations on records.
    file_operations: Copy, move, delete files.
    remove_webhook: Remove a webhook.
    delete_message: Delete a message.
    decommission_server: Decommission a server.
    undeploy_app: Undeploy an app.
    teardown_environment: Tear down an environment.
    tear_down_stack: Tear down a stack.
    clean_up_resources: Clean up all resources created by the test.
    nuke: Nuke the whole account.
    delist_item: Delist an item.
    abandon_changelist: Abandon a changelist and delete it.
    detach_and_delete_volume: Detach and delete a volume.
    scrub_user_data: Scrub a user's data.
    schedule_key_deletion: Schedule deletion of a KMS key.
    remove_ssh_key: Remove an SSH key from the account.
    remove_firewall_rule: Remove a firewall rule.
    remove_old_key: Invalidate an API token.
  `,
  Execute: `
    repl_send: Writes text to a REPL.
    provide_input: Sends text input to a process that waits for an answer.
    promote_job: Promotes a delayed job.
    make_call:
    turn_on: Turns a switch on.
    hangup: Ends a call.
    bake_lighting: Bakes the light of a level.
    generate_logo: Generates a logo from a prompt.
    migrate_vm: Migrates a machine to another node.
    search_missing_episode: Trigger a search for an episode.
    create_phone_call: Creates a new phone call.
    kill_query: Terminates a running backend.
    close_tunnel: Tears down a tunnel.
    feed_cat: Dispenses food.
    water_garden: Opens a valve for some minutes.
    immobilize_car: Cuts the ignition.
    fit_model: Fits a model on a data set.
    queue_download: Queues a release for download.
    set_room_temperature: Sets the target temperature.
    move_camera: Moves a PTZ camera.
    play_movie: Plays a movie on a player.
    add_torrent: Adds a torrent.
    update_theme: Updates a theme to its latest version.
    evacuate_host: Moves all machines off a host.
    redemarrer_service: Redémarre le service.
    reconnect_wifi: Force the device to reconnect to WiFi.
    use_computer: Use the computer to carry out a task.
    kill_process: Kill a process.
    cancel_job: Cancel a running job.
    stop_container: Stop a container.
    restart_service: Restart a service.
    reboot_server: Reboot a server.
    run_command: Run a shell command.
    execute_python: Execute Python code.
    run_sql: Run an SQL query.
    query_database: Run an arbitrary SQL query.
    trigger_workflow: Trigger a workflow.
    dispatch_event: Dispatch a workflow event.
    deploy_app: Deploy an app.
    build_project: Build the project.
    run_tests: Run the tests.
    start_scan: Start a security scan.
    nmap_scan: Scan ports with nmap.
    launch_app: Launch an app.
    open_app: Open an application on the Mac.
    click: Click an element on the page.
    type_text: Type text into the focused field.
    press_key: Press a key.
    navigate: Navigate to a URL.
    scroll: Scroll the page.
    move_mouse: Move the mouse.
    play_song: Play a song on Spotify.
    pause_playback: Pause playback.
    next_track: Skip to the next track.
    set_volume: Set the volume.
    turn_on_light: Turn on a light.
    control_device: Control a smart home device.
    lock_door: Lock the door.
    move_robot: Move the robot arm.
    send_gcode: Send G-code to the printer.
    start_print: Start a 3D print.
    train_model: Train a model.
    fine_tune: Start a fine-tuning job.
    generate_image: Generate an image from a prompt.
    text_to_speech: Convert text to speech with ElevenLabs and play or save it.
    make_call: Make an outbound phone call.
    send_keys: Send keystrokes.
    call_tool: Call any tool of another server.
    run_script: Run a script.
    run_agent: Run an agent with a task.
    invoke_lambda: Invoke a Lambda function.
    start_instance: Start an instance.
    scale_deployment: Scale a deployment.
    rollback_deployment: Roll back a deployment.
    install_package: Install a package.
    npm_install: Install npm dependencies.
    docker_compose_up: Start services with docker compose.
    terraform_apply: Apply a Terraform plan.
    kubectl_exec: Execute a command in a pod.
    ssh_exec: Execute a command over SSH.
    graphql_query: Execute a GraphQL query or mutation.
    cypher_query: Run a Cypher query.
    browser_use: Let an AI agent operate the browser.
    start_crawl: Start a crawl job.
    start_recording: Start recording the screen.
    rerun_failed_jobs: Rerun failed jobs.
    retry_job: Retry a job.
    drain_node: Drain a node.
    start_simulation: Start a simulation run.
    flash_firmware: Flash firmware to the board.
    set_breakpoint_and_run: Run to a breakpoint.
    eval_js: Evaluate JavaScript in the page.
    upload_and_run: Upload a sketch and run it.
    execute_workflow: Execute an n8n workflow.
    enqueue_task: Enqueue a task for the worker.
    resume_workflow: Resume a paused workflow.
    start_vm: Power on a VM.
    power_off: Power off a machine.
    take_over: Control the keyboard.
    swipe: Swipe on the screen.
    hotkey: Press a hotkey.
    close_tab: Close a tab of the browser.
    speak: Speak text aloud.
    transcribe_job: Start a transcription job.
    quit_app: Quit an application.
    minimize_window: Minimize the browser window.
    press_and_hold: Press and hold a key.
    tap_element: Tap an element on the screen.
    run_job_now: Run a job right away.
    trigger_build: Trigger a CI build.
    run_pipeline: Run a pipeline.
    execute_notebook_cell: Execute a cell of the notebook.
    start_server: Start the development server.
    stop_server: Stop the development server.
    restart_pod: Restart a pod.
    start_debug_session: Start a debug session.
    continue_execution: Continue execution of the program.
    send_command: Send a command to the device.
    actuate_relay: Toggle a relay on the board.
    set_gpio: Set a GPIO pin high or low.
    set_thermostat: Set the thermostat temperature.
    start_vacuum: Start the vacuum cleaner.
    unlock_door: Unlock the front door.
    open_garage: Open the garage door.
    play_playlist: Play a playlist.
    skip_to_previous: Skip to the previous track.
    launch_browser: Launch a browser.
    handle_dialog: Accept or dismiss a dialog in the browser.
    screenshot_and_click: Take a screenshot, then click at coordinates.
    drag_and_drop: Drag an element and drop it on another.
    double_click: Double-click an element.
    right_click: Right-click an element.
    wait_and_click: Wait for an element and click it.
    reload_page: Reload the current page in the browser.
    go_back: Go back to the previous page.
    new_tab: Open a new tab.
    run_nmap: Run nmap.
    sqlmap_scan: Scan a URL for SQL injection with sqlmap.
    exploit_target: Run an exploit.
    fuzz_endpoint: Fuzz an endpoint.
    load_test: Run a load test against a URL.
    benchmark_model: Run a benchmark on a model.
    migrate_database: Run database migrations.
    seed_and_migrate: Run migrations and seeds.
    create_deployment: Create a new deployment of a Vercel project.
    promote_deployment: Promote a deployment to production.
    redeploy: Redeploy a service.
    publish_and_deploy: Publish and deploy a site.
    scale_service: Scale a service.
    resize_droplet: Resize a droplet.
    power_cycle: Power cycle a droplet.
    reboot_droplet: Reboot a droplet.
    failover: Fail over to the standby.
    start_replication: Start replication.
    run_backup: Run a backup now.
    trigger_dag: Trigger a DAG run.
    requeue_job: Requeue a failed job.
    invoke_function: Invoke a cloud function.
    call_api: Call an arbitrary API endpoint.
    execute_query: Execute a SQL query.
    run_kql: Run a KQL query.
    execute_code_sandbox: Execute code in a sandbox.
    shell: Run a command in a shell.
    bash: Execute a bash command.
    terminal: Run a terminal command.
    docker_run: Run a container from an image.
    docker_exec: Execute a command in a container.
    compile_and_run: Compile and run a program.
    run_simulation: Run a simulation in Simulink.
    render_video: Render the video with Remotion.
    start_render: Start a render in Blender.
    transcode: Start transcoding a video.
    generate_video: Generate a video from a prompt.
    generate_music: Generate music from a prompt.
    image_to_video: Turn an image into a video.
    create_speech: Create speech from text.
    spawn_subagent: Spawn a sub-agent.
    start_research: Start a deep research job.
    make_outbound_call: Make an outbound call with an AI voice agent.
    hang_up: Hang up a call.
    index_repository: Start indexing a repository.
    apify_run_actor: Run an Apify actor.
    zapier_trigger: Trigger a Zap.
  `,
  Write: `
    remove_from_basket: Removes an item from the basket.
    create_preview: Creates a preview of a branch.
    start_conversation: Starts a conversation with a helper.
    split_pdf: Splits a PDF file into smaller files.
    unskip_delivery: Takes a skipped delivery back.
    join_waitlist: Reserves a seat on the waitlist.
    clock_in: Notes when the day began.
    group_nodes: Puts shapes into a group.
    sign_contract: Signs a contract in your name.
    start_sprint: Starts a sprint.
    compress_pictures: Compresses pictures in place.
    book_room: Books a meeting room.
    create_voice_channel: Creates a voice channel in a server.
    remove_timeout: Removes the timeout of a member.
    stop_watch: Stops a watch and cleans up resources.
    start_time_entry: Starts a time entry.
    build_search_index: Builds a searchable index of files.
    mint_access_token: Mints an access token for an app.
    activate_license: Activates a license key.
    leave_room: Removes the bot from a room.
    confirm_email: Confirms an email address.
    respond_to_review: Responds to a review.
    organize_downloads: Organizes files by their type.
    convert_lead: Converts a lead into a contact.
    fulfill_delivery: Fulfills a delivery.
    snapshot_volume: Snapshot of a volume.
    cancel_work_order: Cancels a work order.
    benutzer_sperren: Sperrt einen Benutzer.
    search_and_download: Search for images by keyword and download them.
    remove_issue_link: Remove a link between two issues.
    remove_sub_issue: Remove a sub-issue from its parent issue.
    remove_dependency: Remove a dependency between two tasks.
    move_to_backlog: Move issues to the backlog, removing them from any sprint.
    remove_set_value: Remove a value from a set.
    remove_url: Remove a URL from a category.
    archive_associations: Archive (delete) associations.
    restore_page: Restore a page from the trash.
    restore_deleted_database: Restore a deleted database.
    stop_mail_watch: Stop receiving notifications for a mailbox.
    create_product: Create a product.
    create_coupon: Create a coupon.
    add_to_cart: Add an item to the cart.
    create_customer: Create a customer.
    remove_label: Remove a label from an issue.
    remove_reaction: Remove a reaction.
    remove_member: Remove a member from a team channel.
    archive_project: Archive a project.
    close_issue: Close an issue.
    unsubscribe: Unsubscribe from a topic.
    unfollow_user: Unfollow a user.
    clear_console: Clear the console.
    clear_cache: Clear the cache.
    unassign_task: Unassign a user from a task.
    remove_from_playlist: Remove tracks from a playlist.
    restore_file: Restore a file from the trash.
    send_email: Send an email.
    post_tweet: Post a tweet.
    create_issue: Create an issue.
    write_note: Write a note.
    upload_file: Upload a file.
    rename_file: Rename a file.
    schedule_meeting: Schedule a meeting.
    set_reminder: Set a reminder.
    add_memory: Store a memory.
    merge_pr: Merge a pull request.
    git_commit: Commit changes.
    git_push: Push commits.
    save_screenshot: Take a screenshot and save it to a file.
    log_workout: Log a workout.
    rate_movie: Rate a movie.
    react_to_message: React to a message.
    invite_user: Invite a user.
    grant_access: Grant access.
    rotate_key: Rotate an API key.
    reset_password: Reset a user's password.
    subscribe_to_channel: Subscribe to a YouTube channel.
    toggle_favorite: Toggle favorite.
    mark_as_read: Mark messages as read.
    snooze_alert: Snooze an alert.
    resolve_incident: Resolve an incident.
    approve_pr: Approve a pull request.
    download_file: Download a file to a local path.
    export_to_csv: Export rows to a CSV file.
    generate_report_file: Generate a report and save it as PDF.
    convert_to_pdf: Convert a document to PDF and write it to disk.
    scaffold_project: Scaffold a new project.
    init_repo: Initialize a git repository.
    record_decision: Record a decision.
    color_cells: Color cells in the sheet.
    insert_row: Insert a row.
    apply_filter: Apply a filter to the sheet.
    draw_rectangle: Draw a rectangle on the canvas.
    add_comment: Add a comment.
    set_goal: Set a goal.
    register_webhook: Register a webhook.
    flag_message: Flag a message.
    report_user: Report a user for spam.
    tag_photo: Tag a photo.
    crawl_and_index: Crawl a site and index its pages.
    ingest_documents: Ingest documents into the vector store.
    track_event: Track an event in the analytics.
    capture_lead: Capture a lead in the CRM.
    chown: Change owner.
    create_workflow: Create a workflow.
    update_workflow: Update a workflow.
    activate_workflow: Activate a workflow.
    create_pull_request: Create a pull request.
    add_row: Add a row to a table.
    insert_documents: Insert documents into a collection.
    upsert_vectors: Upsert vectors into an index.
    update_cell: Update a cell.
    append_to_file: Append text to a file.
    create_folder: Create a folder.
    copy_file: Copy a file.
    move_issue: Move an issue to another project.
    transition_issue: Transition an issue to another status.
    assign_ticket: Assign a ticket to an agent.
    log_time: Log time on an issue.
    add_reaction: Add a reaction to a message.
    pin_message: Pin a message.
    set_status: Set the Slack status.
    create_calendar_event: Create an event.
    accept_invitation: Accept an invitation.
    decline_event: Decline an event.
    create_contact: Create a contact.
    enrich_contact: Enrich a contact and update it in the CRM.
    create_campaign: Create an email campaign.
    schedule_post: Schedule a post on social media.
    publish_article: Publish an article.
    upload_video: Upload a video to YouTube.
    like_post: Like a post.
    follow_user: Follow a user.
    create_branch: Create a branch.
    create_tag: Create a tag.
    cherry_pick: Cherry-pick a commit.
    git_checkout: Check out a branch.
    git_stash: Stash changes.
    git_revert: Revert a commit by a new commit.
    set_config: Set a configuration value.
    enable_feature: Enable a feature flag.
    add_secret: Add a secret.
    create_api_key: Create an API key.
    register_user: Register a user.
    create_bucket: Create a bucket.
    create_instance: Create a VM instance.
    put_item: Put an item into a table.
    add_annotation: Add an annotation.
    convert_video: Convert a video file to another format and save it.
    compress_pdf: Compress a PDF and save the result.
    resize_image: Resize an image file and write it to output_path.
    add_watermark: Add a watermark to an image and save it.
    create_chart_file: Create a chart and save it as PNG.
    create_presentation: Create a PowerPoint presentation.
    add_slide: Add a slide.
    format_cells: Format cells of the sheet.
    merge_cells: Merge cells.
    create_sheet: Create a sheet.
    save_memory: Save a memory.
    link_issues: Link two issues.
    create_layer: Create a layer in the map.
    rename_symbol: Rename a symbol in the project.
    apply_patch: Apply a patch to files.
    edit_file: Edit a file.
    refactor_code: Refactor code in the file.
    fix_lint_errors: Fix lint errors in the files.
    sync_contacts: Sync contacts to the CRM.
    import_csv: Import a CSV file into a table.
    start_timer: Start a timer for time tracking.
    mark_attendance: Mark attendance.
    answer_question: Post an answer to a question.
    vote_poll: Vote in a poll.
    book_meeting_room: Reserve a meeting room for a meeting.
  `,
  Read: `
    ad_create_preview: Preview the creation of one ad.
    ad_delete_preview: Preview irreversible deletion of one ad.
    backlinks: Notes that link to this one.
    wait_for_job: Block until a job has ended.
    raise_to_power: Raise a number to a power.
    convert_offset: Convert an address to file offset.
    backtest_strategy: Backtests a strategy on old prices.
    statistics_of_docs: 获取文档的阅读量、评论量等
    get_restrictions: Get view and edit restrictions of a page.
    qtc_calculator: Corrects the interval for the heart rate.
    get_quote: Get a quote for a swap.
    estimate_gas: Estimate gas for a transaction.
    list_invoices: List invoices.
    get_payment_status: Get the status of a payment.
    simulate_trade: Simulate a trade without executing it.
    search_web: Search the web.
    take_screenshot: Take a screenshot.
    get_balance: Get the balance of a wallet.
    check_domain_availability: Check whether a domain is available.
    search_flights: Search for flights to book.
    calculate_tip: Calculate a tip.
    run_lighthouse_audit: Run an audit of the page and return the report.
    dns_lookup: Look up DNS records.
    ping_host: Ping a host.
    whois: Look up a domain.
    validate_email: Validate an email address.
    summarize_text: Summarize text.
    translate: Translate text.
    get_transcript: Get the transcript of a video.
    sequential_thinking: Think step by step.
    compare_files: Compare two files.
    list_deleted_items: List deleted items.
    get_trade_history: Get the history of trades.
    order_history: Show your orders.
    get_order_book: Get the order book.
    backtest_strategy: Backtest a trading strategy on past data.
    audit_permissions: Audit permissions.
    preview_delete: Show what would be deleted.
    explain_command: Explain a shell command.
    lint_code: Lint code.
    format_code: Format code and return it.
    roll_dice: Roll dice.
    coin_flip: Flip a coin.
    generate_password: Generate a random password.
    generate_uuid: Generate a UUID.
    hash_text: Hash a text.
    current_time: Get the current time.
    convert_currency: Convert an amount between currencies.
    ocr_image: Extract text from an image.
    describe_image: Describe an image.
    wait: Wait for some seconds.
    how_to_delete: Explain how to delete an account.
    payment_methods: List payment methods.
    upcoming_invoice: Preview the upcoming invoice.
    suggest_refactoring: Suggest refactorings.
    discover_tools: Discover tools.
    get_weather: Get the weather.
    list_tables: List tables.
    read_file: Read a file.
    git_status: Show the working tree status.
    git_diff: Show changes.
    git_log: Show the log.
    browser_snapshot: Take a snapshot of the page.
    get_page_text: Get the text of the page.
    fetch_url: Fetch a URL.
    scrape_page: Scrape a page.
    extract_data: Extract structured data from a page.
    semantic_search: Search by meaning.
    get_errors: Get errors.
    validate_schema: Validate a schema.
    check_status: Check the status of a job.
    wait_for_job: Wait until a job is done.
    analyze_sentiment: Analyze sentiment.
    calculate_route: Calculate a route.
    plan_trip: Plan a trip.
    recommend_movies: Recommend movies.
    generate_sql: Generate SQL from a question.
    generate_chart: Generate a chart and return it as an image.
    render_diagram: Render a Mermaid diagram as SVG.
    decode_jwt: Decode a JWT.
    encrypt_text: Encrypt a text.
    solve_equation: Solve an equation.
    random_joke: Get a random joke.
    ask_user: Ask the user a question.
    get_help: Get help.
    explain_error: Explain an error.
    review_code: Review code.
    diff_environments: Compare environments.
    inspect_container: Inspect a container.
    container_logs: Show logs of a container.
    describe_pod: Describe a pod.
    top_processes: List processes by CPU.
    port_check: Check whether a port is open.
    trace_transaction: Trace a transaction.
    decode_transaction: Decode a raw transaction.
    get_token_price: Get the price of a token.
    get_swap_quote: Get a quote of a swap.
    list_orders: List orders.
    track_package: Track a package.
    search_hotels: Search hotels.
    check_availability: Check the availability of a room.
    get_invoice: Get an invoice.
    estimate_cost: Estimate the cost of a deployment.
    tax_calculator: Calculate taxes.
    loan_calculator: Calculate loan payments.
    dry_run_query: Estimate the bytes that a query would read without running it.
    explain_query: Show the plan of a query.
    find_unused_files: Find files that could be deleted.
    deletion_report: Report on deleted items.
    removal_guide: Guide for removing a package.
    transfer_history: Show transfers.
    refund_policy: Show the refund policy.
    subscription_status: Show the status of a subscription.
    billing_summary: Show a summary of billing.
    deployment_status: Show the status of a deployment.
    execution_history: Show past executions.
    run_results: Show the results of a run.
    installed_packages: List installed packages.
    running_processes: List running processes.
    click_statistics: Show statistics of clicks.
  `,
};

test.each(Object.entries(tools))("%s is what these tools are called", (category, lines) => {
  for (const line of lines.trim().split(/\s*\n\s*/)) {
    const colon = line.indexOf(":");
    const tool = { name: line.slice(0, colon), description: line.slice(colon + 2) };
    const [verdict] = assessServer({ name: "Example", tools: [tool] });
    expect(verdict?.category, line).toBe(category);
  }
});
